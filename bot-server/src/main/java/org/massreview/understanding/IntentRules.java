package org.massreview.understanding;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** 意图规则: the first rule of config/understanding/intents.yml that fits decides. */
final class IntentRules {

    private static final Decision NOTHING = new Decision(Intent.OTHER, true);

    private final List<Rule> rules;

    IntentRules(QueryConfig config) {
        this.rules = config.entries("rules").stream().map(Rule::of).toList();
    }

    /** @return OTHER, weakly, when no rule fits */
    Decision decide(Set<String> heads) {
        for (Rule rule : rules) {
            if (rule.fits(heads)) {
                return rule.decision;
            }
        }
        return NOTHING;
    }

    /** @param weak whether only what is named speaks for it, not what is asked */
    record Decision(Intent intent, boolean weak) {}

    private record Rule(Decision decision, List<String> all, List<String> any, List<String> none) {

        static Rule of(QueryConfig entry) {
            Intent intent = Intent.valueOf(entry.needed("intent").toUpperCase(Locale.ROOT));
            @Nullable String weak = entry.text("weak");
            return new Rule(
                    new Decision(intent, "true".equals(weak)),
                    entry.words("all"),
                    entry.words("any"),
                    entry.words("none"));
        }

        boolean fits(Set<String> heads) {
            return heads.containsAll(all)
                    && (any.isEmpty() || any.stream().anyMatch(heads::contains))
                    && none.stream().noneMatch(heads::contains);
        }
    }
}
