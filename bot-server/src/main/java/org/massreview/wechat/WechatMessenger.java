package org.massreview.wechat;

import java.util.List;
import org.massreview.citizen.PersonKey;
import org.massreview.conversation.Messenger;
import org.massreview.conversation.Say;
import reactor.core.publisher.Mono;

/** Reaches a person by customer-service messages, on the account where the person was heard last. */
class WechatMessenger implements Messenger {

    private final Contacts contacts;
    private final CustomerMessages messages;
    private final PageLink links;

    WechatMessenger(Contacts contacts, CustomerMessages messages, PageLink links) {
        this.contacts = contacts;
        this.messages = messages;
        this.links = links;
    }

    @Override
    public Mono<Boolean> say(PersonKey person, List<Say> said) {
        return contacts.of(person)
                .flatMap(reach ->
                        messages.send(reach.channel(), reach.openid(), Portions.of(reach.channel(), said, links)))
                .defaultIfEmpty(false);
    }
}
