package org.massreview.wechat;

import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.bean.template.WxMpTemplateData;
import me.chanjar.weixin.mp.bean.template.WxMpTemplateMessage;
import org.massreview.notification.Address;
import org.massreview.notification.Courier;
import org.massreview.notification.Parcel;
import org.massreview.notification.Receipt;
import org.massreview.notification.Route;
import reactor.core.publisher.Mono;

/** 模板消息 of the account, to whoever follows it; {@code client_msg_id} lets the platform drop a repetition for 10 minutes. */
class TemplateCourier implements Courier {

    private final Platform platform;
    private final Outbound outbound;
    private final Accounts accounts;
    private final PageLink links;

    TemplateCourier(Platform platform, Outbound outbound, Accounts accounts, PageLink links) {
        this.platform = platform;
        this.outbound = outbound;
        this.accounts = accounts;
        this.links = links;
    }

    @Override
    public Route route() {
        return Route.TEMPLATE;
    }

    @Override
    public Mono<Receipt> send(Parcel parcel) {
        Address address = parcel.address();
        return Mono.justOrEmpty(platform.mp())
                .filter(mp -> address != null)
                .flatMap(mp -> outbound.call(() -> post(mp, message(address, parcel))))
                .map(Receipt::accepted)
                .defaultIfEmpty(Receipt.closed(0))
                .onErrorResume(failure -> Mono.just(Refused.of("A template message", failure)));
    }

    private static String post(WxMpService mp, WxMpTemplateMessage message) throws Exception {
        String id = mp.getTemplateMsgService().sendTemplateMsg(message);
        return id == null ? "" : id;
    }

    private WxMpTemplateMessage message(@org.jspecify.annotations.Nullable Address address, Parcel parcel) {
        WxMpTemplateMessage message = WxMpTemplateMessage.builder()
                .toUser(address == null ? "" : address.openid())
                .templateId(parcel.template())
                .clientMsgId(parcel.id().toString().replace("-", ""))
                .build();
        parcel.fields().forEach((name, value) -> message.addData(new WxMpTemplateData(name, value)));
        if (!parcel.page().isEmpty()) {
            message.setUrl(links.h5(parcel.page())); // for clients that know no mini-programs, and accounts without one
            accounts.of(Channel.MA)
                    .ifPresent(program -> message.setMiniProgram(
                            new WxMpTemplateMessage.MiniProgram(program.appId(), parcel.page(), false)));
        }
        return message;
    }
}
