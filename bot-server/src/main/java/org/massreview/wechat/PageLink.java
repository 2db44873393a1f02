package org.massreview.wechat;

import java.util.Optional;
import java.util.function.Supplier;
import org.massreview.conversation.Say;

/**
 * 页面链接: words that open a page of the mini-program; the platform knows them in passive replies and customer-service
 * messages of both channels. Where the mini-program can not be opened, they open the H5 page.
 */
class PageLink {

    private final Optional<Account> program;
    private final Supplier<String> site;

    /** @param site where the H5 pages lie, without a slash at its end */
    PageLink(Optional<Account> program, Supplier<String> site) {
        this.program = program;
        this.site = site;
    }

    String of(Say.Page page) {
        String path = page.path();
        String opens = program.map(account ->
                        "\" data-miniprogram-appid=\"" + account.appId() + "\" data-miniprogram-path=\"" + path)
                .orElse("");
        return "<a href=\"" + h5(path) + opens + "\">" + TapLink.shown(page.label()) + "</a>";
    }

    /** The same page in a browser. */
    String h5(String path) {
        return site.get() + "/h5/index.html#/" + path;
    }
}
