package org.massreview.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.massreview.problem.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts lines into words of one language, with the choices below them. */
@Component
class Speaker {

    private static final int SHOWN_WHOLE = 200;
    private static final int SHOWN = 120;

    private final MessageSource messages;

    Speaker(MessageSource messages) {
        this.messages = messages;
    }

    List<Say> say(List<Line> lines, List<Offer> offers, Locale locale) {
        List<String> words = new ArrayList<>();
        List<Say.Page> pages = new ArrayList<>();
        for (Line line : lines) {
            if (line.kind() == Line.Kind.PAGE) {
                pages.add(new Say.Page(line.arguments().get(0), message(line.key(), locale, List.of())));
            } else {
                words.add(words(line, locale));
            }
        }
        List<Say.Choice> choices = offers.stream()
                .map(offer -> new Say.Choice(offer.number(), label(offer.label(), locale)))
                .toList();
        return words.isEmpty() && choices.isEmpty()
                ? List.of()
                : List.of(new Say.Text(
                        String.join("\n\n", words),
                        choices,
                        pages.stream().distinct().toList()));
    }

    private String words(Line line, Locale locale) {
        return switch (line.kind()) {
            case RAW, PAGE -> line.key();
            case SAY, ASK, REFUSE -> message(line.key(), locale, line.arguments());
            case CONFIRM -> message(line.key(), locale, List.of(understood(line.arguments(), locale)));
        };
    }

    /** Title and value in turn, a line each. */
    private String understood(List<String> pairs, Locale locale) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i + 1 < pairs.size(); i += 2) {
            lines.add(message("talk.understood", locale, List.of(pairs.get(i), shortened(pairs.get(i + 1), locale))));
        }
        return String.join("\n", lines);
    }

    /** Whoever wrote a page need not read it again; a message carries 2,048 bytes. */
    private String shortened(String value, Locale locale) {
        int length = value.codePointCount(0, value.length());
        return length <= SHOWN_WHOLE
                ? value
                : message(
                        "talk.understood.long",
                        locale,
                        List.of(value.substring(0, value.offsetByCodePoints(0, SHOWN)), Integer.toString(length)));
    }

    private String message(String key, Locale locale, List<String> arguments) {
        Object[] said =
                arguments.stream().map(argument -> label(argument, locale)).toArray();
        String message = messages.getMessage(key, said, Words.understood(locale));
        return message == null ? key : message;
    }

    /** Words, or a key of the bundle; what a person wrote never looks like a key. */
    String label(String text, Locale locale) {
        if (!text.matches("(level|slot|script|offer|menu|role|complaint)\\.[A-Za-z0-9_.]{1,40}")) {
            return text;
        }
        String words = messages.getMessage(text, null, text, Words.understood(locale));
        return words == null ? text : words;
    }
}
