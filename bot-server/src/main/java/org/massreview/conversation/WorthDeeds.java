package org.massreview.conversation;

import java.util.List;
import java.util.Locale;
import org.massreview.complaint.Action;
import org.massreview.complaint.ComplaintDesk;
import org.massreview.problem.Problem;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** 回访作答: whoever complained says what the answer is worth, by one tap. Said twice it is done once. */
@Component
class WorthDeeds implements Deed.Desk {

    private final ComplaintDesk complaints;
    private final CaseLines cases;

    WorthDeeds(ComplaintDesk complaints, CaseLines cases) {
        this.complaints = complaints;
        this.cases = cases;
    }

    @Override
    public List<Deed> deeds() {
        return List.of(Deed.of(
                "complaint.worth",
                this::worth,
                Problem.COMPLAINT_NOT_FOUND,
                Problem.COMPLAINT_NUMBER_MISTYPED,
                Problem.ACTION_NOT_ALLOWED,
                Problem.STALE_VERSION,
                Problem.BUSY));
    }

    private Mono<Outcome> worth(Deed.Asked asked) {
        Action action = action(asked.label("answer"));
        String number = asked.code("reference");
        return complaints
                .show(number, asked.person())
                .filter(found ->
                        found.timeline().get(found.timeline().size() - 1).action() == action)
                .switchIfEmpty(complaints.act(number, asked.person(), action, ""))
                .map(moved -> cases.acted(moved, asked.locale()));
    }

    static Action action(String answer) {
        return switch (answer.toLowerCase(Locale.ROOT)) {
            case "满意", "已解决", "satisfied" -> Action.SATISFIED;
            case "部分解决", "partly" -> Action.PARTLY;
            default -> Action.UNSATISFIED;
        };
    }
}
