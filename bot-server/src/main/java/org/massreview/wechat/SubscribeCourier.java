package org.massreview.wechat;

import cn.binarywang.wx.miniapp.api.WxMaService;
import cn.binarywang.wx.miniapp.bean.WxMaSubscribeMessage;
import cn.binarywang.wx.miniapp.constant.WxMaApiUrlConstants;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.bean.subscribe.WxMpSubscribeMessage;
import org.massreview.notification.Address;
import org.massreview.notification.Courier;
import org.massreview.notification.Mailbox;
import org.massreview.notification.Parcel;
import org.massreview.notification.Receipt;
import org.massreview.notification.Route;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** 订阅消息 of the mini-program, 订阅通知 of the account: each by the consent that somebody gave to the template. */
class SubscribeCourier implements Courier {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Route route;
    private final Platform platform;
    private final Outbound outbound;
    private final Accounts accounts;
    private final PageLink links;

    SubscribeCourier(Route route, Platform platform, Outbound outbound, Accounts accounts, PageLink links) {
        this.route = route;
        this.platform = platform;
        this.outbound = outbound;
        this.accounts = accounts;
        this.links = links;
    }

    @Override
    public Route route() {
        return route;
    }

    @Override
    public Mono<Receipt> send(Parcel parcel) {
        Address address = parcel.address();
        if (address == null) {
            return Mono.just(Receipt.closed(0));
        }
        Optional<Callable<String>> call = address.mailbox() == Mailbox.MA
                ? platform.ma().map(ma -> () -> byProgram(ma, address, parcel))
                : platform.mp().map(mp -> () -> byAccount(mp, address, parcel));
        return Mono.justOrEmpty(call)
                .flatMap(known -> outbound.call(known).map(Receipt::accepted))
                .defaultIfEmpty(Receipt.closed(0))
                .onErrorResume(failure -> Mono.just(Refused.of("A subscription message", failure)));
    }

    /** Posted without WxJava's own reading of the answer, which drops the msgid and fails without an errcode. */
    private static String byProgram(WxMaService ma, Address address, Parcel parcel) throws Exception {
        WxMaSubscribeMessage message = WxMaSubscribeMessage.builder()
                .toUser(address.openid())
                .templateId(parcel.template())
                .page(parcel.page())
                .build();
        parcel.fields().forEach((name, value) -> message.addData(new WxMaSubscribeMessage.MsgData(name, value)));
        String answer = ma.post(WxMaApiUrlConstants.Subscribe.SUBSCRIBE_MSG_SEND_URL, message.toJson());
        return JSON.readTree(answer).path("msgid").asString("");
    }

    private String byAccount(WxMpService mp, Address address, Parcel parcel) throws Exception {
        WxMpSubscribeMessage message = WxMpSubscribeMessage.builder()
                .toUser(address.openid())
                .templateId(parcel.template())
                .dataMap(Map.copyOf(parcel.fields()))
                .build();
        if (!parcel.page().isEmpty()) {
            accounts.of(Channel.MA)
                    .ifPresentOrElse(
                            program -> message.setMiniProgram(
                                    new WxMpSubscribeMessage.MiniProgram(program.appId(), parcel.page(), false)),
                            () -> message.setPage(links.h5(parcel.page())));
        }
        String answer = mp.getSubscribeMsgService().send(message);
        return answer == null ? "" : answer;
    }
}
