package org.massreview.standin;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The people of the sample city, by openid. */
final class Persons {

    private static final Pattern KNOWN =
            Pattern.compile("citizen-[1-9][0-9]{0,3}|clerk-[0-9A-Za-z-]{1,32}|township-[0-9A-Za-z]{1,16}"
                    + "|county-[0-9A-Za-z]{1,12}|city|discipline|operator");

    private static final List<Person> NAMED = Stream.concat(
                    IntStream.rangeClosed(1, 9).mapToObj(number -> new Person("citizen-" + number, "群众" + number)),
                    Stream.of(new Person("city", "市级"), new Person("discipline", "纪检监察"), new Person("operator", "运维")))
            .toList();

    private Persons() {}

    /** @param name in Chinese, for the page */
    record Person(String openid, String name) {}

    static boolean knows(String openid) {
        return KNOWN.matcher(openid).matches();
    }

    /** @return those whose openid or name contains the query; the many clerks and townships are not listed */
    static List<Person> like(String query) {
        return NAMED.stream()
                .filter(person ->
                        person.openid().contains(query) || person.name().contains(query))
                .toList();
    }
}
