package org.massreview.conversation.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.massreview.conversation.LexiconDesk;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.staff.Role;
import org.massreview.staff.StaffDesk;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What a changed file of the lexicon would do. */
@RestController
class LexiconController {

    private static final int MOST_SENTENCES = 1_000;

    private final LexiconDesk lexicon;
    private final StaffDesk staff;

    LexiconController(LexiconDesk lexicon, StaffDesk staff) {
        this.lexicon = lexicon;
        this.staff = staff;
    }

    /**
     * @param file of config/understanding/citizens
     * @param yaml what it would hold
     * @param sentences to be read by both, beside those that were not understood lately
     */
    record TrialForm(
            @Nullable String file,
            @Nullable String yaml,
            @Nullable List<String> sentences) {}

    /** Puts nothing in force: the file is changed in config/ and the server started anew. */
    @PostMapping("/api/v1/operator/lexicon/trials")
    Mono<LexiconDesk.Trial> trial(@RequestBody TrialForm form, ServerWebExchange exchange) {
        return staff.require(Role.OPERATOR, exchange).then(Mono.defer(() -> {
            String file = form.file();
            String yaml = form.yaml();
            List<String> sentences = form.sentences() == null ? List.of() : form.sentences();
            if (file == null || yaml == null || sentences.size() > MOST_SENTENCES) {
                return Refusal.mono(Problem.MALFORMED_REQUEST);
            }
            return lexicon.trial(file, yaml, sentences);
        }));
    }
}
