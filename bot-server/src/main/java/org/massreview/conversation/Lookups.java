package org.massreview.conversation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.massreview.directory.Directory;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.ServiceWindow;
import org.massreview.problem.Refusal;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Looks up what a message can not say by itself: which window its code stands for, and what is offered to the person. */
@Component
class Lookups {

    /** What can be a window's code: digits of a short or window code, or the letters and digits of a QR code. */
    private static final Pattern CODE = Pattern.compile("[0-9][0-9 -]{4,18}[0-9]|[0-9A-Za-z]{18}");

    private static final Pattern LINK = Pattern.compile("(?s).*/w/([0-9A-Za-z]{18})\\b.*");

    private final DirectoryDesk directory;
    private final Speaker speaker;

    Lookups(DirectoryDesk directory, Speaker speaker) {
        this.directory = directory;
        this.speaker = speaker;
    }

    Mono<Ear.Looked> of(Heard heard, Dialogue dialogue, Locale locale) {
        Map<String, Integer> offered = offered(dialogue, speaker, locale);
        return directory
                .today()
                .flatMap(tree -> codeIn(heard)
                        .map(code -> directory
                                .openWindow(code)
                                .map(window -> looked(tree, window, offered))
                                .onErrorResume(
                                        Refusal.class,
                                        refusal -> Mono.just(new Ear.Looked(tree, null, refusal, offered))))
                        .orElseGet(() -> Mono.just(new Ear.Looked(tree, null, null, offered))));
    }

    private static Ear.Looked looked(Directory tree, ServiceWindow window, Map<String, Integer> offered) {
        return new Ear.Looked(tree, window, null, offered);
    }

    static Optional<String> codeIn(Heard heard) {
        String text = Ear.normal(heard.text());
        Matcher link = LINK.matcher(text);
        if (link.matches()) {
            return Optional.of(link.group(1));
        }
        boolean scanned = heard.kind() == Heard.Kind.SCAN || heard.kind() == Heard.Kind.SUBSCRIBE;
        return scanned && !text.isEmpty() || CODE.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    /** By label, and by number together with label, as a tap sends it or a careful person types it. */
    static Map<String, Integer> offered(Dialogue dialogue, Speaker speaker, Locale locale) {
        Map<String, Integer> offered = new HashMap<>();
        dialogue.offers().forEach(offer -> {
            String label = Ear.plain(speaker.label(offer.label(), locale));
            for (String before : List.of("", offer.number() + " ", Integer.toString(offer.number()), "我要", "我想")) {
                offered.putIfAbsent(before + label, offer.number());
            }
        });
        return offered;
    }
}
