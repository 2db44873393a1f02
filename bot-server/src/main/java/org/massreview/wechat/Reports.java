package org.massreview.wechat;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.massreview.citizen.People;
import org.massreview.citizen.PersonKey;
import org.massreview.notification.Address;
import org.massreview.notification.Mailbox;
import org.massreview.notification.NotificationDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the platform reports beside talk: who came, who left, who consents to what, and what it did not carry. */
class Reports {

    private static final String SUCCESS = "success";
    private static final int USER_BLOCKED = 43004;

    /** Nobody's answer waits longer for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Logger log = LoggerFactory.getLogger(Reports.class);

    private final Contacts contacts;
    private final People people;
    private final ObjectProvider<NotificationDesk> notifications;

    Reports(Contacts contacts, People people, ObjectProvider<NotificationDesk> notifications) {
        this.contacts = contacts;
        this.people = people;
        this.notifications = notifications;
    }

    /** Somebody was heard in a chat. */
    Mono<Void> heard(PersonKey person, Contacts.Reach reach) {
        return desk().flatMap(desk -> desk.heard(person, new Address(mailbox(reach.channel()), reach.openid())))
                .timeout(PATIENCE)
                .onErrorResume(this::shrug);
    }

    /** Somebody has opened the mini-program. */
    Mono<Void> opened(String openid) {
        return desk().flatMap(desk -> desk.reachable(people.byOpenid(openid), new Address(Mailbox.MA, openid)))
                .timeout(PATIENCE)
                .onErrorResume(this::shrug);
    }

    /** An event that is not for the conversation. */
    Mono<Void> hear(Account account, Message message) {
        Mono<Void> noted = switch (message.event()) {
            case "unsubscribe" -> left(account, people.byOpenid(message.from()));
            case "subscribe_msg_popup_event" -> consents(account, message, false);
            case "subscribe_msg_change_event" -> consents(account, message, true);
            case "subscribe_msg_sent_event" -> sent(message);
            case "templatesendjobfinish" -> finished(message);
            default -> Mono.empty();
        };
        return noted.onErrorResume(this::shrug);
    }

    private Mono<Void> left(Account account, PersonKey person) {
        return contacts.forget(person).then(desk().flatMap(desk -> desk.left(person, mailbox(account.channel()))));
    }

    /** Several templates may be answered at once; the lists run beside one another. */
    private Mono<Void> consents(Account account, Message message, boolean setting) {
        List<String> templates = ending(message, "TemplateId");
        List<String> answers = ending(message, "SubscribeStatusString");
        byte[] event = HexFormat.of().parseHex(Hearing.id(account, message));
        PersonKey person = people.byOpenid(message.from());
        return desk().flatMapMany(desk -> Flux.range(0, Math.min(templates.size(), answers.size()))
                        .concatMap(at -> desk.consentTold(
                                person, templates.get(at), answers.get(at).equals("accept"), setting, event)))
                .then();
    }

    private Mono<Void> sent(Message message) {
        List<String> templates = ending(message, "TemplateId");
        List<String> ids = ending(message, "MsgID");
        List<String> codes = ending(message, "ErrorCode");
        PersonKey person = people.byOpenid(message.from());
        return desk().flatMapMany(desk -> Flux.range(0, Math.min(templates.size(), Math.min(ids.size(), codes.size())))
                        .filter(at -> !codes.get(at).equals("0"))
                        .concatMap(
                                at -> desk.notCarried(person, ids.get(at), templates.get(at), number(codes.get(at)))))
                .then();
    }

    private Mono<Void> finished(Message message) {
        return message.field("Status").equals(SUCCESS)
                ? Mono.empty()
                : desk().flatMap(desk ->
                        desk.notCarried(people.byOpenid(message.from()), message.field("MsgID"), null, USER_BLOCKED));
    }

    /** The account's XML has them below the event's own element, the mini-program's JSON beside it. */
    private static List<String> ending(Message message, String name) {
        return message.fields().keySet().stream()
                .filter(path -> path.equals(name) || path.endsWith("." + name))
                .sorted()
                .findFirst()
                .map(message::all)
                .orElse(List.of());
    }

    private static int number(String code) {
        return code.matches("-?[0-9]{1,7}") ? Integer.parseInt(code) : -1;
    }

    private static Mailbox mailbox(Channel channel) {
        return channel == Channel.MP ? Mailbox.MP : Mailbox.MA;
    }

    private Mono<NotificationDesk> desk() {
        return Mono.fromSupplier(notifications::getIfAvailable);
    }

    /** Nobody's talk fails for it. */
    private Mono<Void> shrug(Throwable failure) {
        log.warn("a report of the platform was not noted: {}", failure.toString());
        return Mono.empty();
    }
}
