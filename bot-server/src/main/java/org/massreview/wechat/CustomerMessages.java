package org.massreview.wechat;

import cn.binarywang.wx.miniapp.bean.WxMaKefuMessage;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** 客服消息: words sent to a person outside a reply, while the platform allows it. */
public class CustomerMessages {

    /** 回复时间超过限制 and 客服接口下行条数超过上限: the person must write first. */
    private static final List<Integer> OUTSIDE = List.of(45015, 45047);

    private static final Logger log = LoggerFactory.getLogger(CustomerMessages.class);

    private final Platform platform;
    private final Outbound outbound;
    private final MeterRegistry meters;

    CustomerMessages(Platform platform, Outbound outbound, MeterRegistry meters) {
        this.platform = platform;
        this.outbound = outbound;
        this.meters = meters;
    }

    /**
     * Sends texts one after the other, cut to what the platform carries.
     *
     * @return true when all were accepted; a failure is logged and counted, and the rest is not sent
     */
    public Mono<Boolean> send(Channel channel, String openid, List<String> texts) {
        return Flux.fromIterable(texts)
                .flatMapIterable(text -> Portions.of(List.of(text)))
                .concatMap(text -> outbound.call(() -> post(channel, openid, text)))
                .all(Boolean::booleanValue)
                .onErrorResume(failure -> failed(channel, failure))
                .doOnNext(accepted -> meters.counter(
                                "massreview.customer.messages",
                                "channel",
                                channel.path(),
                                "outcome",
                                accepted ? "accepted" : "failed")
                        .increment());
    }

    private boolean post(Channel channel, String openid, String text) throws WxErrorException {
        return switch (channel) {
            case MP ->
                platform.mp()
                        .orElseThrow()
                        .getKefuService()
                        .sendKefuMessage(WxMpKefuMessage.TEXT()
                                .toUser(openid)
                                .content(text)
                                .build());
            case MA ->
                platform.ma()
                        .orElseThrow()
                        .getMsgService()
                        .sendKefuMsg(WxMaKefuMessage.newTextBuilder()
                                .toUser(openid)
                                .content(text)
                                .build());
        };
    }

    private static Mono<Boolean> failed(Channel channel, Throwable failure) {
        if (failure instanceof WxErrorException refused) {
            int code = refused.getError().getErrorCode();
            log.warn(
                    "A customer-service message ({}) was refused: errcode {}{}",
                    channel.path(),
                    code,
                    OUTSIDE.contains(code) ? ", outside the time the platform allows" : "");
        } else {
            log.warn(
                    "A customer-service message ({}) failed: {}",
                    channel.path(),
                    failure.getClass().getSimpleName());
        }
        return Mono.just(false);
    }
}
