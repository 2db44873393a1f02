package org.massreview.wechat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import me.chanjar.weixin.common.bean.menu.WxMenu;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.api.WxMpMenuService;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.bean.menu.WxMpMenu;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import reactor.core.publisher.Mono;

/**
 * 自定义菜单: the buttons below the account's chat, as config/wechat-menu.yml has them. After each start the platform's menu
 * is compared and replaced when it differs; nothing that goes wrong there stops the start.
 */
class AccountMenu {

    /** 菜单不存在: none was published yet. */
    private static final int NONE = 46003;

    private static final Logger log = LoggerFactory.getLogger(AccountMenu.class);

    private final Platform platform;
    private final Outbound outbound;
    private final Path file;
    private final Supplier<String> site;

    /** @param site where people find this server, without a slash at the end; asked when the server runs */
    AccountMenu(Platform platform, Outbound outbound, Path file, Supplier<String> site) {
        this.platform = platform;
        this.outbound = outbound;
        this.file = file;
        this.site = site;
    }

    enum Outcome {
        PUBLISHED,
        UNCHANGED,
        /** There is no official account. */
        NO_ACCOUNT,
        /** The file breaks the platform's limits; see the problems. */
        INVALID,
        /** The platform did not take it; see the problems. */
        FAILED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param problems in words for the operator; empty when all went well */
    record Report(Outcome outcome, List<String> problems) {

        static Report of(Outcome outcome) {
            return new Report(outcome, List.of());
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void publishWhenStarted() {
        publish().subscribe(report -> {
            if (report.problems().isEmpty()) {
                log.info("The account's menu: {}", report.outcome().word());
            } else {
                log.warn("The account's menu: {}, {}", report.outcome().word(), report.problems());
            }
        });
    }

    /** Reads the file anew; never fails, says in the report what is wrong. */
    Mono<Report> publish() {
        if (platform.mp().isEmpty()) {
            return Mono.just(Report.of(Outcome.NO_ACCOUNT));
        }
        WxMpService account = platform.mp().get();
        return outbound.call(() -> publish(account.getMenuService()))
                .onErrorResume(failure -> Mono.just(new Report(Outcome.FAILED, List.of(reason(failure)))));
    }

    private Report publish(WxMpMenuService menus) throws WxErrorException {
        MenuFile wanted = MenuFile.read(file, site.get());
        if (!wanted.problems().isEmpty()) {
            return new Report(Outcome.INVALID, wanted.problems());
        }
        if (wanted.buttons().equals(published(menus))) {
            return Report.of(Outcome.UNCHANGED);
        }
        WxMenu menu = new WxMenu();
        menu.setButtons(wanted.buttons().stream().map(MenuButton::forPlatform).toList());
        menus.menuCreate(menu);
        return Report.of(Outcome.PUBLISHED);
    }

    private static List<MenuButton> published(WxMpMenuService menus) throws WxErrorException {
        try {
            WxMpMenu found = menus.menuGet();
            return found == null || found.getMenu() == null || found.getMenu().getButtons() == null
                    ? List.of()
                    : found.getMenu().getButtons().stream().map(MenuButton::of).toList();
        } catch (WxErrorException refused) {
            if (refused.getError().getErrorCode() == NONE) {
                return List.of();
            }
            throw refused;
        }
    }

    private static String reason(Throwable failure) {
        return failure instanceof WxErrorException refused
                ? "errcode " + refused.getError().getErrorCode()
                : failure.getClass().getSimpleName();
    }
}
