package org.massreview.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.massreview.directory.ImportReport.RowError;

/** Reads the rows of a township list. A township belongs to the area that manages it, which may be a committee's. */
final class TownshipSheet {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]{1,12}");

    private final Directory directory;
    private final Map<String, String> countiesByName = new HashMap<>();
    private final List<RowError> errors = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    private final List<Township> added = new ArrayList<>();
    private final List<Township> changed = new ArrayList<>();
    private int unchanged;

    TownshipSheet(Directory directory) {
        this.directory = directory;
        directory.counties().forEach(county -> countiesByName.put(county.name(), county.code()));
    }

    static boolean recognises(Sheet sheet) {
        return sheet.columns().contains("county_code") && sheet.columns().contains("code");
    }

    TownshipSheet read(Sheet sheet) {
        sheet.lines().stream()
                .filter(line -> !line.cell("in_sample50").equals("0"))
                .forEach(this::read);
        return this;
    }

    private void read(Sheet.Line line) {
        int before = errors.size();
        String code = line.cell("code");
        if (!CODE.matcher(code).matches()) {
            wrong(line, "code", "CODE_INVALID", "乡镇编码应为 1 到 12 位字母或数字");
        } else if (seen.putIfAbsent(code, line.row()) != null) {
            wrong(line, "code", "DUPLICATE", "编码重复");
        }
        String name = line.cell("name");
        if (name.isEmpty() || name.length() > 60) {
            wrong(line, "name", "REQUIRED", "名称应为 1 到 60 个字");
        }
        String county = county(line);
        atMost(line, "pinyin", 120);
        atMost(line, "aliases", 500);
        if (errors.size() == before) {
            List<String> aliases = Arrays.stream(line.cell("aliases").split("\\|"))
                    .filter(alias -> !alias.isBlank())
                    .toList();
            sort(new Township(code, county, name, line.cell("pinyin"), aliases));
        }
    }

    private void atMost(Sheet.Line line, String column, int most) {
        if (line.cell(column).length() > most) {
            wrong(line, column, "TOO_LONG", "最多 " + most + " 个字");
        }
    }

    /** Whoever manages it, by name; else the county of its statistical code. An unknown name is never guessed around. */
    private String county(Sheet.Line line) {
        String manager = line.cell("managed_by_assumed");
        String county = manager.isEmpty() ? line.cell("county_code") : countiesByName.getOrDefault(manager, "");
        if (!countiesByName.containsValue(county)) {
            wrong(
                    line,
                    manager.isEmpty() ? "county_code" : "managed_by_assumed",
                    "COUNTY_UNKNOWN",
                    "没有这个县（市、区）：" + (manager.isEmpty() ? county : manager));
        }
        return county;
    }

    private void sort(Township township) {
        Optional<Township> known = directory.township(township.code());
        if (known.isEmpty()) {
            added.add(township);
        } else if (known.get().equals(township)) {
            unchanged++;
        } else {
            changed.add(township);
        }
    }

    private void wrong(Sheet.Line line, String column, String problem, String detail) {
        errors.add(new RowError(line.row(), column, problem, detail));
    }

    List<Township> toSave() {
        List<Township> all = new ArrayList<>(added);
        all.addAll(changed);
        return all;
    }

    ImportReport report() {
        return new ImportReport(added.size(), changed.size(), 0, unchanged, errors);
    }
}
