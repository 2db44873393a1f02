package org.massreview.notification.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.massreview.notification.ClientSettings;
import org.massreview.notification.TemplateDesk;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the client must know before anybody has said who they are. */
@RestController
class ClientController {

    private final TemplateDesk templates;
    private final ClientSettings settings;

    ClientController(TemplateDesk templates, ClientSettings settings) {
        this.templates = templates;
        this.settings = settings;
    }

    /** @param who "staff" for the templates of clerks and officials instead of those of citizens */
    @GetMapping("/api/v1/client")
    ClientView client(@RequestParam(name = "for", defaultValue = "citizen") String who) {
        boolean staff = who.equals("staff");
        return new ClientView(
                settings.city(),
                settings.owner(),
                settings.hotline(),
                settings.officialAccount(),
                settings.customerService(),
                new TemplatesView(templates.longTerm(staff), templates.oneTime(staff)));
    }

    record ClientView(
            String city,
            String owner,
            String hotline,
            @Nullable String officialAccount,
            boolean customerService,
            TemplatesView templates) {}

    record TemplatesView(List<TemplateDesk.Offered> longTerm, List<TemplateDesk.Offered> oneTime) {}
}
