package org.massreview.wechat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.massreview.conversation.Say;
import org.massreview.notification.Courier;
import org.massreview.notification.Parcel;
import org.massreview.notification.Receipt;
import org.massreview.notification.Route;
import org.springframework.context.MessageSource;
import reactor.core.publisher.Mono;

/** 客服消息 to whoever was heard within 48 hours, on the account where that was; answers can be tapped. */
class CustomerCourier implements Courier {

    private final Contacts contacts;
    private final CustomerMessages messages;
    private final PageLink links;
    private final MessageSource words;

    CustomerCourier(Contacts contacts, CustomerMessages messages, PageLink links, MessageSource words) {
        this.contacts = contacts;
        this.messages = messages;
        this.links = links;
        this.words = words;
    }

    @Override
    public Route route() {
        return Route.CUSTOMER;
    }

    @Override
    public Mono<Receipt> send(Parcel parcel) {
        return contacts.of(parcel.person())
                .flatMap(reach -> messages.hand(reach.channel(), reach.openid(), portions(reach.channel(), parcel)))
                .defaultIfEmpty(Receipt.closed(0));
    }

    private List<Portion> portions(Channel channel, Parcel parcel) {
        String said = TapLink.harmless(parcel.words());
        String taps = parcel.taps().stream()
                .map(tap -> channel == Channel.MP ? TapLink.of(new Say.Choice(1, tap)) : TapLink.harmless(tap))
                .collect(Collectors.joining("\n"));
        String text = Stream.of(said, taps, page(parcel))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n"));
        return Portions.cut(text).stream().<Portion>map(Portion.Words::new).toList();
    }

    private String page(Parcel parcel) {
        String label = words.getMessage("push.open", null, "", Locale.SIMPLIFIED_CHINESE);
        return parcel.page().isEmpty() || label == null ? "" : links.of(new Say.Page(parcel.page(), label));
    }
}
