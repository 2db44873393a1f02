package org.massreview.wechat;

import java.util.List;
import org.massreview.conversation.Conversation;
import org.massreview.conversation.Heard;
import org.massreview.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import reactor.core.publisher.Mono;

/** One thing that was heard, and what is to be sent in answer. */
class Answering {

    private static final Logger log = LoggerFactory.getLogger(Answering.class);

    private final Conversation conversation;
    private final Contacts contacts;
    private final Pictures pictures;
    private final MessageSource words;
    private final Reports reports;
    private final PageLink links;

    Answering(
            Conversation conversation,
            Contacts contacts,
            Pictures pictures,
            MessageSource words,
            Reports reports,
            PageLink links) {
        this.conversation = conversation;
        this.contacts = contacts;
        this.pictures = pictures;
        this.words = words;
        this.reports = reports;
        this.links = links;
    }

    /** @return empty when there is nothing to say; an excuse when the conversation failed */
    Mono<List<Portion>> to(Heard heard, Contacts.Reach reach) {
        Channel channel = reach.channel();
        return Mono.zip(
                        said(heard, channel),
                        contacts.met(reach, heard.person(), heard.kind())
                                .then(reports.heard(heard.person(), reach))
                                .thenReturn(true),
                        (portions, met) -> portions)
                .flatMap(portions -> pictures.readyFirst(channel, portions))
                .onErrorResume(failure -> excuse(heard, failure));
    }

    /** What the platform reports beside talk. */
    Mono<Void> note(Account account, Message message) {
        return reports.hear(account, message);
    }

    private Mono<List<Portion>> said(Heard heard, Channel channel) {
        return Mono.defer(() -> conversation.hear(heard))
                .map(said -> Portions.of(channel, said, links))
                .defaultIfEmpty(List.of());
    }

    /** The platform would only show its own complaint about us; these words say at least what to do. */
    Mono<List<Portion>> excuse(Heard heard, Throwable failure) {
        log.error("A conversation failed.", failure);
        String busy = words.getMessage(Problem.BUSY.name(), null, "系统繁忙，请稍后再试。", heard.locale());
        return Mono.just(busy == null ? List.of() : List.of(new Portion.Words(busy)));
    }
}
