package org.massreview.directory;

import java.util.List;

/**
 * What a file would change, or has changed.
 *
 * @param unchanged rows that say what is so already
 * @param errors when there is one, nothing was changed
 */
public record ImportReport(int added, int changed, int closed, int unchanged, List<RowError> errors) {

    public ImportReport {
        errors = List.copyOf(errors);
    }

    /**
     * @param row as the spreadsheet counts, the header being row 1
     * @param problem a stable code
     * @param detail what is wrong, in Chinese
     */
    public record RowError(int row, String column, String problem, String detail) {}
}
