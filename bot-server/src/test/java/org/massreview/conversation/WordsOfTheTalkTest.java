package org.massreview.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Whatever the talk may say has words in both languages, and the menu's keys lead somewhere. */
class WordsOfTheTalkTest {

    private static final Path SOURCES = Path.of("bot-server/src/main/java/org/massreview/conversation");
    private static final Pattern KEY = Pattern.compile("\"(talk\\.[A-Za-z.]+[A-Za-z])\"");

    private static Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                Matcher matcher = KEY.matcher(read(file));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return keys;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void every_key_in_the_code_has_words_in_both_languages() {
        ResourceBundle chinese = ResourceBundle.getBundle("messages/words", Locale.ROOT);
        ResourceBundle english = ResourceBundle.getBundle("messages/words", Locale.ENGLISH);
        assertThat(keys()).hasSizeGreaterThan(40).allSatisfy(key -> {
            assertThat(chinese.containsKey(key)).as(key).isTrue();
            assertThat(Stream.of(english).anyMatch(bundle -> bundle.keySet().contains(key)))
                    .as(key)
                    .isTrue();
        });
    }

    @Test
    void both_languages_have_the_same_keys_and_places_for_arguments() {
        ResourceBundle chinese = ResourceBundle.getBundle("messages/words", Locale.ROOT);
        ResourceBundle english = ResourceBundle.getBundle("messages/words", Locale.ENGLISH);
        assertThat(english.keySet()).containsExactlyInAnyOrderElementsOf(chinese.keySet());
        chinese.keySet().stream()
                .filter(key -> key.startsWith("talk."))
                .forEach(key -> assertThat(arguments(english.getString(key)))
                        .as(key)
                        .isEqualTo(arguments(chinese.getString(key))));
    }

    private static Set<String> arguments(String message) {
        Set<String> arguments = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{[0-9]}").matcher(message);
        while (matcher.find()) {
            arguments.add(matcher.group());
        }
        return arguments;
    }

    @Test
    void every_key_of_the_accounts_menu_is_heard() {
        Matcher matcher =
                Pattern.compile("(?m)key: *((?!SCAN\\b)[A-Z_]+)").matcher(read(Path.of("config/wechat-menu.yml")));
        int found = 0;
        while (matcher.find()) {
            found++;
            String key = matcher.group(1);
            boolean heard = Bot.conversations().scripts().byKey(key).isPresent()
                    || !Bot.conversations()
                            .patterns()
                            .in(key.toLowerCase(Locale.ROOT))
                            .isEmpty();
            assertThat(heard).as(key).isTrue();
        }
        assertThat(found).isGreaterThanOrEqualTo(8);
        assertThat((Object) new Yaml().load(read(Path.of("config/wechat-menu.yml"))))
                .isNotNull();
    }
}
