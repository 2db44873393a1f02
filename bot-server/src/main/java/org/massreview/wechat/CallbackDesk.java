package org.massreview.wechat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.massreview.conversation.Heard;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.wechat.CallbackTimes.Outcome;
import reactor.core.publisher.Mono;

/**
 * One delivery from the platform: signature → decryption → replay window → reading → the first reply, or the conversation
 * with a time limit → reply. The platform gives 5 seconds and repeats twice; what takes longer is answered with {@code
 * success}, and later by customer-service messages.
 */
class CallbackDesk {

    private static final Duration LIMIT = Duration.ofMillis(4_500);

    /** After which a conversation that was late counts as failed. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    /** Lets the reply reach the person before the messages that follow it. */
    private static final Duration REPLY_FIRST = Duration.ofMillis(500);

    private final Hearing hearing;
    private final Answering answering;
    private final FirstReplies replies;
    private final CustomerMessages messages;
    private final CallbackTimes times;
    private final Clock clock;

    CallbackDesk(
            Hearing hearing,
            Answering answering,
            FirstReplies replies,
            CustomerMessages messages,
            CallbackTimes times,
            Clock clock) {
        this.hearing = hearing;
        this.answering = answering;
        this.replies = replies;
        this.messages = messages;
        this.times = times;
        this.clock = clock;
    }

    /**
     * @return the body of the response: XML, encrypted when the request was, or {@code success}; refused with
     *     CALLBACK_SIGNATURE_WRONG, CALLBACK_REPLAYED or CALLBACK_UNREADABLE
     */
    Mono<String> receive(Account account, Seal seal, Envelope envelope, byte[] body) {
        long started = System.nanoTime();
        return Mono.fromCallable(() -> Opened.of(account, seal, envelope, body, clock))
                .flatMap(opened -> answer(account, envelope, opened, started)
                        .map(reply -> rendered(reply, opened.message(), seal, envelope)))
                .doOnError(failure -> times.stop(account.channel(), Outcome.of(failure), started));
    }

    private Mono<PassiveReply> answer(Account account, Envelope envelope, Opened opened, long started) {
        Optional<Heard> heard = hearing.of(account, opened.message());
        if (heard.isEmpty()) {
            times.stop(account.channel(), Outcome.IGNORED, started);
            return answering.note(account, opened.message()).thenReturn(PassiveReply.SILENT);
        }
        String id = heard.get().messageId();
        return replies.begin(account, id, envelope.once(), opened.fingerprint())
                .flatMap(begun -> switch (begun.standing()) {
                    case FRESH -> work(account, opened.message(), heard.get(), started);
                    case IN_WORK ->
                        replies.await(account, id, remaining(started))
                                .doOnNext(reply -> times.stop(account.channel(), Outcome.REPEATED, started));
                    case ANSWERED -> {
                        times.stop(account.channel(), Outcome.REPEATED, started);
                        yield Mono.just(begun.reply());
                    }
                    case REPLAYED -> Refusal.mono(Problem.CALLBACK_REPLAYED);
                });
    }

    /** The caches let the deed go on to its end when the limit is over, or when the platform has hung up. */
    private Mono<PassiveReply> work(Account account, Message message, Heard heard, long started) {
        Mono<List<Portion>> said = answering
                .to(heard, new Contacts.Reach(account.channel(), message.from()))
                .cache();
        Mono<PassiveReply> reply = account.channel() == Channel.MP
                ? said.map(portions -> passive(message, portions))
                : sent(message, said);
        return reply.timeout(remaining(started))
                .doOnNext(inTime -> times.stop(account.channel(), Outcome.ANSWERED, started))
                .onErrorResume(TimeoutException.class, late -> later(account, message, heard, said, started))
                .doOnNext(first -> replies.keep(account, heard.messageId(), first))
                .cache();
    }

    private PassiveReply passive(Message message, List<Portion> portions) {
        if (portions.isEmpty()) {
            return PassiveReply.SILENT;
        }
        send(Channel.MP, message, portions.subList(1, portions.size()), REPLY_FIRST);
        long now = clock.instant().getEpochSecond();
        return portions.get(0) instanceof Portion.Image image
                ? PassiveReply.image(now, image.mediaId())
                : PassiveReply.text(now, ((Portion.Words) portions.get(0)).text());
    }

    /** Mini-programs have no passive reply; the cache lets the sending go on when the limit is over. */
    private Mono<PassiveReply> sent(Message message, Mono<List<Portion>> said) {
        return said.flatMap(portions -> messages.send(Channel.MA, message.from(), portions))
                .thenReturn(PassiveReply.SILENT)
                .cache();
    }

    private Mono<PassiveReply> later(
            Account account, Message message, Heard heard, Mono<List<Portion>> said, long started) {
        times.stop(account.channel(), Outcome.LATE, started);
        if (account.channel() == Channel.MP) {
            said.timeout(PATIENCE)
                    .onErrorResume(failure -> answering.excuse(heard, failure))
                    .subscribe(portions -> send(Channel.MP, message, portions, Duration.ZERO));
        }
        return Mono.just(PassiveReply.SILENT);
    }

    private void send(Channel channel, Message message, List<Portion> portions, Duration delay) {
        if (!portions.isEmpty()) {
            messages.send(channel, message.from(), portions)
                    .delaySubscription(delay)
                    .subscribe();
        }
    }

    private static String rendered(PassiveReply reply, Message message, Seal seal, Envelope envelope) {
        if (reply.isSilent()) {
            return PassiveReply.SUCCESS;
        }
        String xml = reply.xml(message);
        return envelope.isEncrypted() ? PassiveReply.sealed(xml, seal, envelope.time(), envelope.once()) : xml;
    }

    private static Duration remaining(long started) {
        Duration left = LIMIT.minusNanos(System.nanoTime() - started);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
