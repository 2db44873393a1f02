package org.massreview.inquiry;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.massreview.citizen.PersonKey;
import org.massreview.directory.Directory;
import org.massreview.directory.Links;
import org.massreview.directory.Place;
import org.massreview.directory.SmallCity;
import org.massreview.problem.Words;
import org.massreview.review.Tags;
import org.massreview.score.RuleBook;
import org.massreview.score.RuleBooks;
import org.massreview.score.Score;
import org.massreview.score.Tally;
import org.massreview.staff.Duty;
import org.massreview.staff.Role;
import org.massreview.understanding.Intent;
import org.massreview.understanding.Mention;
import org.massreview.understanding.Query;
import org.massreview.understanding.Span;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What stands on a desk before a question comes in: the real bundles, tags and rule books, and a small city. */
final class Desk {

    static final LocalDate TODAY = LocalDate.of(2026, 3, 18);
    static final PersonKey ASKER = new PersonKey(new byte[32]);
    static final Directory CITY = SmallCity.directory();

    private static final AnnotationConfigApplicationContext ROOM = room();

    private Desk() {}

    private static AnnotationConfigApplicationContext room() {
        AnnotationConfigApplicationContext room = new AnnotationConfigApplicationContext();
        room.registerBean("messageSource", ResourceBundleMessageSource.class, () -> {
            ResourceBundleMessageSource bundle = new ResourceBundleMessageSource();
            bundle.setBasenames("messages/problems", "messages/words");
            bundle.setDefaultEncoding("UTF-8");
            bundle.setFallbackToSystemLocale(false);
            return bundle;
        });
        room.register(Words.class, Tags.class, RuleBooks.class, Links.class);
        room.refresh();
        return room;
    }

    static Tags tags() {
        return ROOM.getBean(Tags.class);
    }

    static RuleBook rules() {
        return ROOM.getBean(RuleBooks.class).on(TODAY);
    }

    static Speech chinese() {
        return new Speech(ROOM.getBean(Words.class), Locale.SIMPLIFIED_CHINESE, TODAY);
    }

    static Speech english() {
        return new Speech(ROOM.getBean(Words.class), Locale.ENGLISH, TODAY);
    }

    static Place place(String code) {
        return CITY.place(code).orElseThrow();
    }

    static Reach reach(Role role, String scope) {
        return Reach.of(List.of(new Duty(ASKER, role, scope, TODAY, null)), CITY);
    }

    static Reach citizen() {
        return Reach.of(List.of(), CITY);
    }

    static Query query(Intent intent, String... places) {
        return query(intent, new Mention(Arrays.stream(places).map(Desk::place).toList(), List.of(), null, null));
    }

    static Query query(Intent intent, Mention mention) {
        return new Query(
                intent,
                mention,
                null,
                null,
                null,
                null,
                new Span(TODAY.withDayOfYear(1), TODAY),
                null,
                null,
                null,
                false,
                false);
    }

    static Inquiry inquiry(Query query, Reach reach, Speech speech) {
        return new Inquiry(
                ASKER,
                query,
                Subjects.of(query, reach).places(),
                true,
                reach,
                speech,
                rules(),
                ROOM.getBean(Links.class));
    }

    /** @param levels numbers of reviews of level 1 to 5 */
    static Tally tally(Map<String, Integer> tags, int days, int... levels) {
        int[] counts = new int[29];
        System.arraycopy(levels, 0, counts, 0, Math.min(levels.length, 29));
        return new Tally(counts, new TreeMap<>(tags), days);
    }

    static Score score(String code, double index, double half, int... levels) {
        Tally tally = tally(Map.of(), 25, levels);
        return new Score(place(code), tally, index, index, half / 0.75, half, true);
    }
}
