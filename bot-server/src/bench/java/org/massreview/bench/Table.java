package org.massreview.bench;

import java.util.Map;
import org.massreview.bench.Processors.Part;
import org.massreview.bench.Scenario.Goal;

/** The figures for people. */
final class Table {

    private static final String HEAD = "%-32s %9s %8s %8s %9s %9s %9s %9s %8s %9s%n";
    private static final String ROW = "%-32s %9.0f %8.1f %8.1f %9.0f %9.0f %9.0f %9.0f %8d %9d%n";

    private Table() {}

    static String of(Map<Scenario, Figures> measured) {
        StringBuilder table = new StringBuilder();
        table.append(HEAD.formatted("", "", "", "", "processor", "µs", "for", "each", "", ""));
        table.append(HEAD.formatted(
                "", "per s", "p50 ms", "p99 ms", "server", "database", "redis", "load", "failed", "behind ms"));
        measured.forEach((scenario, figures) -> table.append(ROW.formatted(
                scenario.title,
                figures.perSecond(),
                figures.millis(50),
                figures.millis(99),
                figures.processor(Part.SERVER),
                figures.processor(Part.DATABASE),
                figures.processor(Part.REDIS),
                figures.processor(Part.LOAD),
                figures.failed(),
                figures.behindMillis())));
        table.append(System.lineSeparator());
        for (Goal goal : Goal.values()) {
            Figures reached = measured.get(goal.scenario);
            Figures baseline = measured.get(goal.baseline);
            if (reached != null && baseline != null) {
                double percent = 100 * reached.perSecond() / baseline.perSecond();
                table.append("%-32s %5.0f %% of the %s (goal %d %%)%s%n".formatted(
                        goal.scenario.title,
                        percent,
                        goal.baseline.title,
                        goal.percent,
                        percent >= goal.percent ? "" : " MISSED"));
            }
        }
        return table.toString();
    }
}
