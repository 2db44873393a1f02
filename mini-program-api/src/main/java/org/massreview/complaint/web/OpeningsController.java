package org.massreview.complaint.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.massreview.audit.AuditEntry;
import org.massreview.complaint.ComplaintDesk;
import org.massreview.staff.Role;
import org.massreview.staff.StaffDesk;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** 阅看留痕: who opened a complaint, and who tried in vain; what is not in it did not happen. */
@RestController
@RequestMapping("/api/v1/operator/complaints")
class OpeningsController {

    private static final int SHOWN = 8;

    private final ComplaintDesk complaints;
    private final StaffDesk staff;

    OpeningsController(ComplaintDesk complaints, StaffDesk staff) {
        this.complaints = complaints;
        this.staff = staff;
    }

    @GetMapping("/{number}/openings")
    Mono<OpeningsView> openings(@PathVariable String number, ServerWebExchange exchange) {
        return staff.require(Role.OPERATOR, exchange)
                .flatMapMany(operator -> complaints.openings(number))
                .collectList()
                .map(OpeningsView::of);
    }

    record OpeningsView(List<OpeningView> openings, List<OpeningView> refused) {

        static OpeningsView of(List<AuditEntry> all) {
            return new OpeningsView(
                    views(all, Set.of(ComplaintDesk.OPENED)), views(all, Set.of(ComplaintDesk.REFUSED)));
        }

        private static List<OpeningView> views(List<AuditEntry> all, Set<String> deeds) {
            return all.stream()
                    .filter(entry -> deeds.contains(entry.deed()))
                    .map(entry -> new OpeningView(
                            CaseViews.local(entry.at()), entry.actor().substring(0, SHOWN), entry.detail()))
                    .toList();
        }
    }

    /**
     * @param official the beginning of the key under which we know somebody, the same in every line of the same person
     * @param parties the levels in which it was opened, separated by commas
     */
    record OpeningView(OffsetDateTime at, String official, String parties) {}
}
