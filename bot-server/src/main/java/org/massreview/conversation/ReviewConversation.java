package org.massreview.conversation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.Place;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.problem.Words;
import org.massreview.review.Accepted;
import org.massreview.review.Draft;
import org.massreview.review.ReviewDesk;
import org.massreview.review.Satisfaction;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The shell round {@link ReviewTalk}: resolves codes, remembers the talk, does the deed and finds the words. */
@Component
class ReviewConversation implements Conversation {

    /** What can be a window's code: digits of a short or window code, or the letters and digits of a QR code or its link. */
    private static final Pattern CODE = Pattern.compile("[0-9][0-9 -]{4,18}[0-9]|[0-9A-Za-z]{18}");

    private static final Pattern LINK = Pattern.compile(".*/w/([0-9A-Za-z]{18})\\b.*", Pattern.DOTALL);

    private final DirectoryDesk directory;
    private final ReviewDesk reviews;
    private final Dialogues dialogues;
    private final Words words;

    ReviewConversation(DirectoryDesk directory, ReviewDesk reviews, Dialogues dialogues, Words words) {
        this.directory = directory;
        this.reviews = reviews;
        this.dialogues = dialogues;
        this.words = words;
    }

    @Override
    public Mono<List<Say>> hear(Heard heard) {
        return dialogues
                .of(heard.person())
                .flatMap(now -> window(now, heard)
                        .flatMap(window -> answer(now, heard, window))
                        .onErrorResume(Refusal.class, refusal -> Mono.just(words.detail(refusal, heard.locale())))
                        .map(text -> List.of(Say.words(text))));
    }

    /** Only the answer to "why?" may look like a code and be none. */
    private Mono<Optional<Place>> window(Dialogue now, Heard heard) {
        return codeIn(heard)
                .map(code -> directory
                        .openWindow(code)
                        .flatMap(window -> directory.today().map(tree -> tree.placeOf(window)))
                        .map(Optional::of)
                        .onErrorResume(
                                refusal -> now.stage() == Dialogue.Stage.REASON
                                        && heard.kind() != Heard.Kind.SCAN
                                        && refusal instanceof Refusal,
                                refusal -> Mono.just(Optional.<Place>empty())))
                .orElseGet(() -> Mono.just(Optional.empty()));
    }

    private static Optional<String> codeIn(Heard heard) {
        String text = heard.text().strip();
        var link = LINK.matcher(text);
        if (link.matches()) {
            return Optional.of(link.group(1));
        }
        boolean scanned = heard.kind() == Heard.Kind.SCAN || heard.kind() == Heard.Kind.SUBSCRIBE;
        return scanned && !text.isEmpty() || CODE.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }

    private Mono<String> answer(Dialogue now, Heard heard, Optional<Place> window) {
        Turn turn = ReviewTalk.next(now, Understood.of(heard, window.orElse(null)));
        Mono<String> said =
                turn.deed() == null ? Mono.fromSupplier(() -> line(turn, heard.locale())) : submit(turn.deed(), heard);
        return said.flatMap(
                text -> dialogues.keep(heard.person(), now, turn.next()).thenReturn(text));
    }

    private String line(Turn turn, Locale locale) {
        String key = turn.say() == null ? ReviewTalk.question(turn.next()) : turn.say();
        return words.say(key, locale, String.valueOf(turn.next().windowName()));
    }

    /** The message's own id is the key, so a message that is delivered again makes no second review. */
    private Mono<String> submit(Turn.Submit deed, Heard heard) {
        Draft draft = new Draft(
                "chat:" + heard.messageId(),
                heard.person(),
                Draft.Channel.CHAT,
                deed.window(),
                deed.level(),
                Map.of(),
                List.of(),
                deed.words(),
                null,
                List.of(),
                null,
                null);
        return reviews.submit(draft)
                .map(accepted -> thanks(deed, accepted, heard.locale()))
                .onErrorResume(
                        Refusal.class,
                        refusal -> refusal.problem() == Problem.BUSY
                                ? Mono.error(refusal)
                                : Mono.just(words.detail(refusal, heard.locale())));
    }

    private String thanks(Turn.Submit deed, Accepted accepted, Locale locale) {
        boolean bad = Satisfaction.of(deed.level()).isNegative();
        return words.say(
                bad ? "talk.done.bad" : "talk.done.good",
                locale,
                deed.windowName(),
                words.say("level." + deed.level(), locale),
                accepted.receipt());
    }
}
