package org.massreview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.massreview.BotServer;
import org.massreview.conversation.Meant;
import org.massreview.conversation.Story;
import org.massreview.conversation.TalkProbe;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.JsonNode;

/**
 * The stories once more, each by a person of its own: typed on the stand-in's phone, signed, encrypted, posted, answered, with
 * real MariaDB and Redis behind.
 */
@SpringBootTest(classes = BotServer.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = StoriesOverTheWireTest.OwnCity.class)
@Import({Citizens.class, TalkProbe.class, StoriesOverTheWireTest.ClockOfTheStories.class})
class StoriesOverTheWireTest {

    private static final Pattern RECEIPT = Pattern.compile("([0-9A-Z]{4}(?:-[0-9A-Z]{4}){3})");
    private static final Pattern NUMBER = Pattern.compile("投诉编号 ?([0-9]+)|Complaint ([0-9]+), receipt");
    private static final ResourceBundle[] BUNDLES = {
        ResourceBundle.getBundle("messages/words", Locale.ROOT),
        ResourceBundle.getBundle("messages/words", Locale.ENGLISH),
        ResourceBundle.getBundle("messages/problems", Locale.ROOT),
        ResourceBundle.getBundle("messages/problems", Locale.ENGLISH)
    };

    private final AtomicInteger persons = new AtomicInteger(1_000);
    private final Map<String, String> qrCodes = new HashMap<>();

    @Autowired
    Citizens citizens;

    @Autowired
    TalkProbe talks;

    @Autowired
    SteppingClock clock;

    /** Servers of their own: what the stories give in another July would be in nobody else's figures. */
    static class OwnCity implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("massreview.data-dir=bot-server/target/story-data/"
                            + ProcessHandle.current().pid())
                    .applyTo(context);
        }
    }

    @TestConfiguration
    static class ClockOfTheStories {

        /** A Wednesday morning at nine. */
        @Bean
        @Primary
        SteppingClock steppingClock() {
            return new SteppingClock(Instant.parse("2026-07-08T01:00:00Z"));
        }
    }

    @TestFactory
    Stream<DynamicTest> each_story_is_told_over_the_wire() {
        return Story.all().stream()
                .map(story -> DynamicTest.dynamicTest(
                        story.folder() + ": " + story.name(),
                        () -> tell(story, "citizen-" + persons.incrementAndGet())));
    }

    private void tell(Story story, String person) {
        String receipt = "";
        String number = "";
        int turn = 0;
        for (Story.Step step : story.turns()) {
            turn++;
            if (step.later().compareTo(Duration.ofMinutes(1)) > 0) {
                clock.pass(step.later());
            }
            String said = step.said().replace("{receipt}", receipt).replace("{number}", number);
            String shown = shown(does(person, step, said));
            String where = story + "\n turn " + turn + " “" + said + "”, the bot said:\n" + shown + "\n";
            if (step.bot().equals("says figures")) {
                assertThat(shown).as(where).isNotBlank();
            } else {
                assertThat(Meant.byWords(shown, BUNDLES)).as(where).contains(step.bot());
            }
            assertThat(talks.slots(person))
                    .as(where)
                    .satisfies(slots -> assertThat(slots.isEmpty()
                                    || slots.entrySet().containsAll(step.heard().entrySet()))
                            .as(slots + " and not " + step.heard())
                            .isTrue());
            receipt = last(RECEIPT, shown, receipt);
            number = last(NUMBER, shown, number);
        }
        if (story.filed() != null && !receipt.isEmpty()) {
            assertFiled(story, receipt);
        }
    }

    private void assertFiled(Story story, String receipt) {
        JsonNode kept = citizens.get("/api/v1/receipts/" + receipt).json();
        Map<String, String> filed = story.filed() == null ? Map.of() : story.filed();
        JsonNode review = kept.path("review");
        if (filed.containsKey("level") && !review.isMissingNode()) {
            assertThat(review.get("level").asString()).as(story + " " + kept).isEqualTo(filed.get("level"));
        }
        if (filed.containsKey("window") && !review.isMissingNode()) {
            assertThat(review.get("window").get("code").asString())
                    .as(story + " " + kept)
                    .isEqualTo(filed.get("window"));
        }
        if (filed.containsKey("reason") && !review.isMissingNode()) {
            assertThat(review.get("words").asString()).as(story + " " + kept).isEqualTo(filed.get("reason"));
        }
    }

    private JsonNode does(String person, Story.Step step, String said) {
        String phone = "/standin/phones/" + person;
        Citizens.Answer answer = switch (step.kind()) {
            case "citizen" -> citizens.post(phone + "/texts", Map.of("text", filled(said)));
            case "voice" -> citizens.post(phone + "/voices", Map.of("recognition", said));
            case "scan" -> citizens.post(phone + "/scans", Map.of("code", qrOf(said)));
            case "click" -> citizens.post(phone + "/events", Map.of("event", "CLICK", "eventKey", said));
            case "event" ->
                citizens.post(
                        phone + "/events",
                        said.equals("enter")
                                ? Map.of("event", "user_enter_tempsession", "channel", "ma")
                                : Map.of("event", said));
            case "photo" -> citizens.post(phone + "/images", Map.of("url", said));
            default -> citizens.post(phone + "/locations", Map.of("label", said));
        };
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private static String shown(JsonNode answer) {
        StringBuilder all = new StringBuilder();
        answer.get("messages")
                .forEach(
                        message -> all.append(message.path("text").asString("")).append('\n'));
        return all.toString().strip();
    }

    private String filled(String said) {
        Matcher matcher = Pattern.compile("\\{short:([0-9]+)}").matcher(said);
        return matcher.replaceAll(found -> citizens.get("/api/v1/windows/" + found.group(1))
                .json()
                .get("shortCode")
                .asString());
    }

    private String qrOf(String window) {
        if (!window.matches("[0-9]{11}")
                || citizens.get("/api/v1/windows/" + window).status() != 200) {
            return window;
        }
        return qrCodes.computeIfAbsent(window, code -> {
            for (JsonNode child : citizens.get("/api/v1/directory?under=" + code.substring(0, 9))
                    .json()
                    .get("children")) {
                if (child.get("code").asString().equals(code)) {
                    return child.get("qr").asString();
                }
            }
            throw new IllegalArgumentException("no window " + code);
        });
    }

    private static String last(Pattern pattern, String text, String before) {
        Matcher matcher = pattern.matcher(text);
        String last = before;
        while (matcher.find()) {
            last = List.of(matcher.group(1) == null ? matcher.group(2) : matcher.group(1))
                    .get(0);
        }
        return last;
    }
}
