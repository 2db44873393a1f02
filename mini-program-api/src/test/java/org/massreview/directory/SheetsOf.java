package org.massreview.directory;

import java.nio.charset.StandardCharsets;

/** Window and township lists as an operator sends them. */
final class SheetsOf {

    static final String WINDOW_COLUMNS =
            "window_code,township_code,window_no,type_name,type_code,state,merged_into,valid_from\n";
    static final String TOWNSHIP_COLUMNS = "code,name,county_code,pinyin,aliases,managed_by_assumed,in_sample50\n";

    private SheetsOf() {}

    static Sheet windows(String... rows) {
        return read(WINDOW_COLUMNS, rows);
    }

    static Sheet townships(String... rows) {
        return read(TOWNSHIP_COLUMNS, rows);
    }

    private static Sheet read(String columns, String... rows) {
        return Sheet.read(
                (columns + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8), DirectoryImport.MOST_ROWS);
    }
}
