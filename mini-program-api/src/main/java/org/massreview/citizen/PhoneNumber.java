package org.massreview.citizen;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;

/** 联系电话: a Chinese mobile or landline number. */
public final class PhoneNumber {

    private static final Pattern SHAPE = Pattern.compile("(\\+?86)?1[3-9][0-9]{9}|0[0-9]{2,3}-?[0-9]{7,8}");

    private PhoneNumber() {}

    /** @throws Refusal PHONE_INVALID unless it is one, or null */
    public static void check(@Nullable String phone) {
        if (phone != null && !SHAPE.matcher(phone).matches()) {
            throw Refusal.at("contact.phone", Problem.PHONE_INVALID);
        }
    }
}
