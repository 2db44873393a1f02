package org.massreview.citizen;

import org.massreview.secret.Keys;

/** People and receipts of the first installation of {@link Keys}. */
public final class Citizens {

    private static final People PEOPLE = new People(Keys.secrets());

    private Citizens() {}

    public static PersonKey named(String openid) {
        return PEOPLE.byOpenid(openid);
    }

    public static Receipts receipts() {
        return new Receipts(Keys.secrets());
    }
}
