package org.massreview.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.massreview.directory.ImportReport;
import org.massreview.directory.ImportReport.RowError;

/**
 * What a list of posts would change, or has changed.
 *
 * @param changed with another shift or end, or moved
 * @param closed ended, and nothing begun instead
 * @param unchanged rows that say what is so already
 * @param errors when there is one, nothing was changed
 * @param codes for posts that nobody has yet; shown once, null unless something was written
 */
public record PostReport(
        int added,
        int changed,
        int closed,
        int unchanged,
        List<RowError> errors,
        @Nullable List<RowCode> codes) {

    static PostReport of(ImportReport report, @Nullable List<RowCode> codes) {
        return new PostReport(
                report.added(), report.changed(), report.closed(), report.unchanged(), report.errors(), codes);
    }

    String inShort() {
        return "added %d changed %d closed %d errors %d".formatted(added, changed, closed, errors.size());
    }

    /** @param row as the spreadsheet counts, the header being row 1 */
    public record RowCode(int row, String code, String role, String scope) {}
}
