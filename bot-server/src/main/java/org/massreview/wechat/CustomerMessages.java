package org.massreview.wechat;

import cn.binarywang.wx.miniapp.bean.WxMaKefuMessage;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage;
import org.massreview.citizen.People;
import org.massreview.citizen.PersonKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * 客服消息: messages sent to a person outside a reply, while the platform allows it. The counter {@code
 * massreview.customer.messages} counts each message by its outcome, those that were not sent too.
 */
class CustomerMessages {

    /** 回复时间超过限制 and 客服接口下行条数超过上限: the person must write first. */
    private static final List<Integer> OUTSIDE = List.of(45015, 45047);

    private static final Logger log = LoggerFactory.getLogger(CustomerMessages.class);

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
        PersonKey person = people.byOpenid(openid);
        return Flux.fromIterable(portions)
                .concatMap(portion -> send(channel, openid, person, portion))
                .takeUntil(outcome -> outcome != Outcome.ACCEPTED)
                .collectList()
                .map(outcomes -> {
                    outcomes.forEach(outcome -> count(channel, outcome, 1));
                    count(channel, Outcome.UNSENT, portions.size() - outcomes.size());
                    return outcomes.stream().allMatch(outcome -> outcome == Outcome.ACCEPTED);
                });
    }

    private Mono<Outcome> send(Channel channel, String openid, PersonKey person, Portion portion) {
        return contacts.take(channel, person)
                .flatMap(taken -> taken
                        ? ready(channel, portion)
                                .flatMap(message -> outbound.call(() -> post(channel, openid, message)))
                                .map(accepted -> accepted ? Outcome.ACCEPTED : Outcome.FAILED)
                        : Mono.just(Outcome.QUOTA))
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

    private Mono<Outcome> failed(Channel channel, PersonKey person, Throwable failure) {
        if (!(failure instanceof WxErrorException refused)) {
            log.warn(
                    "A customer-service message ({}) failed: {}",
                    channel.path(),
                    failure.getClass().getSimpleName());
            return Mono.just(Outcome.FAILED);
        }
        int code = refused.getError().getErrorCode();
        boolean outside = OUTSIDE.contains(code);
        log.warn(
                "A customer-service message ({}) was refused: errcode {}{}",
                channel.path(),
                code,
                outside ? ", outside what the platform allows" : "");
        return outside ? contacts.useUp(channel, person).thenReturn(Outcome.QUOTA) : Mono.just(Outcome.FAILED);
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
