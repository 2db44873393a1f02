package org.massreview.wechat;

import cn.binarywang.wx.miniapp.bean.WxMaKefuMessage;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage;
import org.massreview.citizen.People;
import org.massreview.citizen.PersonKey;
import org.massreview.notification.Receipt;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * 客服消息: messages sent to a person outside a reply, while the platform allows it. The counter {@code
 * massreview.customer.messages} counts each message by its outcome, those that were not sent too.
 */
class CustomerMessages {

    /** 回复时间超过限制 and 客服接口下行条数超过上限: the person must write first. */
    private static final List<Integer> OUTSIDE = List.of(45015, 45047);

    /** What the platform would say. */
    private static final int USED_UP = 45047;

    private final Platform platform;
    private final Outbound outbound;
    private final Pictures pictures;
    private final Contacts contacts;
    private final People people;
    private final MeterRegistry meters;

    CustomerMessages(
            Platform platform,
            Outbound outbound,
            Pictures pictures,
            Contacts contacts,
            People people,
            MeterRegistry meters) {
        this.platform = platform;
        this.outbound = outbound;
        this.pictures = pictures;
        this.contacts = contacts;
        this.people = people;
        this.meters = meters;
    }

    private enum Outcome {
        ACCEPTED,
        /** The platform, or our count, allows no more. */
        QUOTA,
        FAILED,
        /** Stood behind one that was not accepted. */
        UNSENT
    }

    /**
     * Sends one after the other.
     *
     * @return true when all were accepted; after the first that was not, nothing more is sent
     */
    Mono<Boolean> send(Channel channel, String openid, List<Portion> portions) {
        return hand(channel, openid, portions).map(receipt -> receipt.result() == Receipt.Result.ACCEPTED);
    }

    /** The same. @return what the platform said of the last one that it was asked to carry */
    Mono<Receipt> hand(Channel channel, String openid, List<Portion> portions) {
        PersonKey person = people.byOpenid(openid);
        return Flux.fromIterable(portions)
                .concatMap(portion -> send(channel, openid, person, portion))
                .takeUntil(receipt -> receipt.result() != Receipt.Result.ACCEPTED)
                .collectList()
                .map(receipts -> {
                    receipts.forEach(receipt -> count(channel, outcome(receipt), 1));
                    count(channel, Outcome.UNSENT, portions.size() - receipts.size());
                    return receipts.isEmpty() ? Receipt.accepted(null) : receipts.get(receipts.size() - 1);
                });
    }

    private static Outcome outcome(Receipt receipt) {
        return switch (receipt.result()) {
            case ACCEPTED -> Outcome.ACCEPTED;
            case CLOSED -> OUTSIDE.contains(receipt.code()) ? Outcome.QUOTA : Outcome.FAILED;
            case LATER, UNKNOWN -> Outcome.FAILED;
        };
    }

    private Mono<Receipt> send(Channel channel, String openid, PersonKey person, Portion portion) {
        return contacts.take(channel, person)
                .flatMap(taken -> taken
                        ? ready(channel, portion)
                                .flatMap(message -> outbound.call(() -> post(channel, openid, message)))
                                .map(accepted -> accepted ? Receipt.accepted(null) : Receipt.unknown())
                        : Mono.just(Receipt.closed(USED_UP)))
                .onErrorResume(failure -> failed(channel, person, failure));
    }

    private Mono<Portion> ready(Channel channel, Portion portion) {
        return portion instanceof Portion.Picture picture ? pictures.upload(channel, picture) : Mono.just(portion);
    }

    private boolean post(Channel channel, String openid, Portion message) throws WxErrorException {
        return switch (channel) {
            case MP -> platform.mp().orElseThrow().getKefuService().sendKefuMessage(ofAccount(openid, message));
            case MA -> platform.ma().orElseThrow().getMsgService().sendKefuMsg(ofProgram(openid, message));
        };
    }

    private static WxMpKefuMessage ofAccount(String openid, Portion message) {
        return message instanceof Portion.Image image
                ? WxMpKefuMessage.IMAGE()
                        .toUser(openid)
                        .mediaId(image.mediaId())
                        .build()
                : WxMpKefuMessage.TEXT().toUser(openid).content(words(message)).build();
    }

    private static WxMaKefuMessage ofProgram(String openid, Portion message) {
        return message instanceof Portion.Image image
                ? WxMaKefuMessage.newImageBuilder()
                        .toUser(openid)
                        .mediaId(image.mediaId())
                        .build()
                : WxMaKefuMessage.newTextBuilder()
                        .toUser(openid)
                        .content(words(message))
                        .build();
    }

    private static String words(Portion message) {
        return ((Portion.Words) message).text();
    }

    private Mono<Receipt> failed(Channel channel, PersonKey person, Throwable failure) {
        Receipt receipt = Refused.of("A customer-service message (" + channel.path() + ")", failure);
        return OUTSIDE.contains(receipt.code())
                ? contacts.useUp(channel, person).thenReturn(receipt)
                : Mono.just(receipt);
    }

    private void count(Channel channel, Outcome outcome, int messages) {
        meters.counter(
                        "massreview.customer.messages",
                        "channel",
                        channel.path(),
                        "outcome",
                        outcome.name().toLowerCase(Locale.ROOT))
                .increment(messages);
    }
}
