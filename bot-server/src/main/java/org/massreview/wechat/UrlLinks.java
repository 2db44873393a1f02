package org.massreview.wechat;

import cn.binarywang.wx.miniapp.api.WxMaService;
import cn.binarywang.wx.miniapp.bean.urllink.GenerateUrlLinkRequest;
import org.massreview.notification.OutsideLinks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** URL Link: opens the mini-program from a short message. Without one the H5 page is opened, which every telephone can show. */
class UrlLinks implements OutsideLinks {

    /** 失效方式: after a number of days; the platform allows at most 30. */
    private static final int AFTER_DAYS = 1;

    private static final int DAYS = 30;

    private static final Logger log = LoggerFactory.getLogger(UrlLinks.class);

    private final Platform platform;
    private final Outbound outbound;
    private final PageLink links;

    UrlLinks(Platform platform, Outbound outbound, PageLink links) {
        this.platform = platform;
        this.outbound = outbound;
        this.links = links;
    }

    @Override
    public Mono<String> to(String page) {
        return Mono.justOrEmpty(platform.ma())
                .flatMap(ma -> outbound.call(() -> generated(ma, page)))
                .onErrorResume(failure -> {
                    log.warn("No link into the mini-program was generated: {}", failure.toString());
                    return Mono.empty();
                })
                .filter(link -> !link.isBlank())
                .switchIfEmpty(Mono.fromSupplier(() -> links.h5(page)));
    }

    private static String generated(WxMaService ma, String page) throws Exception {
        int query = page.indexOf('?');
        String link = ma.getLinkService()
                .generateUrlLink(GenerateUrlLinkRequest.builder()
                        .path(query < 0 ? page : page.substring(0, query))
                        .query(query < 0 ? "" : page.substring(query + 1))
                        .expireType(AFTER_DAYS)
                        .expireInterval(DAYS)
                        .build());
        return link == null ? "" : link;
    }
}
