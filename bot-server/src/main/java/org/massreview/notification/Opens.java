package org.massreview.notification;

import java.util.List;
import java.util.stream.Stream;

/**
 * 点开后的页面 of one kind: {@code {number}} stands for the complaint's number, {@code {place}} for the kind and code of a place.
 *
 * @param citizen empty when a tap opens nothing
 * @param staff what whoever is told by a duty gets
 */
record Opens(String citizen, String staff) {

    static final Opens NOTHING = new Opens("", "");

    private static final String NUMBER = "{number}";
    private static final String PLACE = "{place}";

    /** Where several are told of at once, their list is opened. */
    static final String ALL_OF_STAFF = "pages/staff/cases";

    static final String ALL_OF_CITIZEN = "pages/mine";

    /** @return the page of the mini-program, such as pages/follow?number=10019 */
    String page(boolean byDuty, List<Facts> told) {
        String page = byDuty ? staff : citizen;
        if (page.contains(NUMBER)) {
            String number = only(Fact.NUMBER, told);
            return number.isEmpty() ? byDuty ? ALL_OF_STAFF : ALL_OF_CITIZEN : page.replace(NUMBER, number);
        }
        String place = only(Fact.AT, told);
        return place.isEmpty() ? page.replace("?" + PLACE, "") : page.replace(PLACE, place);
    }

    private static String only(Fact fact, List<Facts> told) {
        List<String> all =
                told.stream().map(facts -> facts.get(fact)).distinct().toList();
        return all.size() == 1 ? all.get(0) : "";
    }

    /** Every page that may be opened. */
    Stream<String> all() {
        return Stream.of(citizen, staff).filter(page -> !page.isEmpty());
    }
}
