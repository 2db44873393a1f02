package org.massreview.notification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 订阅模板: which templates people may be asked to subscribe to, the most useful first; WeChat shows at most three at once. */
@Component
public class TemplateDesk {

    private static final int MOST = 3;
    private static final List<Kind> TO_CITIZENS = List.of(Kind.REPLY, Kind.CALL_BACK, Kind.CLOSED, Kind.OVERDUE);
    private static final List<Kind> TO_STAFF =
            List.of(Kind.BAD_REVIEW, Kind.DUE_SOON, Kind.ASSIGNMENT, Kind.ESCALATION);

    private final NotificationBook book;

    TemplateDesk(NotificationBook book) {
        this.book = book;
    }

    /** 长期订阅; empty where the operator has chosen none. */
    public List<Offered> longTerm(boolean staff) {
        return offered(staff, Template.Slot.LONG_TERM);
    }

    /** 一次性订阅; empty where the operator has chosen none. */
    public List<Offered> oneTime(boolean staff) {
        return offered(staff, Template.Slot.ONE_TIME);
    }

    /** Two kinds may share a template; it is asked for once. */
    private List<Offered> offered(boolean staff, Template.Slot slot) {
        Map<String, Offered> byId = new LinkedHashMap<>();
        for (Kind kind : staff ? TO_STAFF : TO_CITIZENS) {
            Template template =
                    Objects.requireNonNull(book.rules().get(kind)).templates().get(slot);
            if (template != null && byId.size() < MOST) {
                byId.putIfAbsent(template.id(), new Offered(kind.name(), template.id()));
            }
        }
        return List.copyOf(byId.values());
    }

    /** @param id as WeChat gave it to the operator */
    public record Offered(String kind, String id) {}
}
