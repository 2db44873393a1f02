package org.massreview.conversation;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.massreview.directory.Place;

/**
 * One message with what it may mean; the talk decides which of the meanings counts.
 *
 * @param window the window whose code this is
 * @param level 1 to 5 when it can be read as a level, else 0
 */
record Understood(Kind kind, String words, @Nullable Place window, int level) {

    enum Kind {
        WORDS,
        WELCOME,
        CANCEL,
        HELP,
        NOTHING
    }

    private static final Map<String, Integer> LEVELS = Map.ofEntries(
            Map.entry("1", 1),
            Map.entry("2", 2),
            Map.entry("3", 3),
            Map.entry("4", 4),
            Map.entry("5", 5),
            Map.entry("一", 1),
            Map.entry("二", 2),
            Map.entry("三", 3),
            Map.entry("四", 4),
            Map.entry("五", 5),
            Map.entry("非常不满意", 1),
            Map.entry("不满意", 2),
            Map.entry("基本满意", 3),
            Map.entry("满意", 4),
            Map.entry("非常满意", 5));

    static Understood of(Heard heard, @Nullable Place window) {
        String words = Normalizer.normalize(heard.text(), Normalizer.Form.NFKC).strip();
        return new Understood(kindOf(heard.kind(), words), words, window, LEVELS.getOrDefault(words, 0));
    }

    private static Kind kindOf(Heard.Kind kind, String words) {
        return switch (kind) {
            case SUBSCRIBE, ENTER -> Kind.WELCOME;
            case OTHER, PHOTO -> Kind.NOTHING;
            case TEXT, VOICE, SCAN, CLICK ->
                switch (words.toLowerCase(Locale.ROOT)) {
                    case "取消", "退出", "算了", "cancel" -> Kind.CANCEL;
                    case "帮助", "help", "?" -> Kind.HELP;
                    default -> Kind.WORDS;
                };
        };
    }
}
