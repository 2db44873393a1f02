package org.massreview.wechat;

import java.util.List;
import org.massreview.audit.Audit;
import org.massreview.staff.Role;
import org.massreview.staff.StaffDesk;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The operator's command to publish the account's menu without a restart. */
@RestController
class MenuController {

    private final StaffDesk staff;
    private final AccountMenu menu;
    private final Audit audit;

    MenuController(StaffDesk staff, AccountMenu menu, Audit audit) {
        this.staff = staff;
        this.menu = menu;
        this.audit = audit;
    }

    /**
     * @param outcome published, unchanged, no_account, invalid (422) or failed (502)
     * @param problems what is wrong with config/wechat-menu.yml, or what the platform said
     */
    record MenuView(String outcome, List<String> problems) {}

    @PostMapping("/api/v1/operator/wechat/menu:publish")
    Mono<ResponseEntity<MenuView>> publish(ServerWebExchange exchange) {
        return staff.require(Role.OPERATOR, exchange)
                .flatMap(operator -> menu.publish()
                        .flatMap(report -> audit.record(
                                        operator.hex(),
                                        "wechat.menu.publish",
                                        "wechat-menu.yml",
                                        report.outcome().word())
                                .thenReturn(report)))
                .map(report -> ResponseEntity.status(status(report.outcome()))
                        .body(new MenuView(report.outcome().word(), report.problems())));
    }

    private static HttpStatus status(AccountMenu.Outcome outcome) {
        return switch (outcome) {
            case PUBLISHED, UNCHANGED, NO_ACCOUNT -> HttpStatus.OK;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case FAILED -> HttpStatus.BAD_GATEWAY;
        };
    }
}
