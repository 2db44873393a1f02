package org.massreview.wechat;

import java.util.List;
import java.util.stream.Collectors;
import org.massreview.conversation.Say;
import org.massreview.notification.Courier;
import org.massreview.notification.Parcel;
import org.massreview.notification.Receipt;
import org.massreview.notification.Route;
import reactor.core.publisher.Mono;

/** 客服消息 to whoever was heard within 48 hours, on the account where that was; answers can be tapped. */
class CustomerCourier implements Courier {

    private final Contacts contacts;
    private final CustomerMessages messages;

    CustomerCourier(Contacts contacts, CustomerMessages messages) {
        this.contacts = contacts;
        this.messages = messages;
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

    private static List<Portion> portions(Channel channel, Parcel parcel) {
        String words = TapLink.harmless(parcel.words());
        String taps = parcel.taps().stream()
                .map(tap -> channel == Channel.MP ? TapLink.of(new Say.Choice(1, tap)) : TapLink.harmless(tap))
                .collect(Collectors.joining("\n"));
        String text = taps.isEmpty() ? words : words + "\n\n" + taps;
        return Portions.cut(text).stream().<Portion>map(Portion.Words::new).toList();
    }
}
