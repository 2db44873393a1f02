package org.massreview.staff;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.massreview.directory.Directory;
import org.massreview.directory.ImportReport.RowError;
import org.massreview.directory.PlaceKind;
import org.massreview.directory.ServiceWindow;
import org.massreview.directory.Sheet;
import org.massreview.secret.Secrets;

/** Reads the rows of a list of posts: what is wrong with each, and what it says. Nothing of a cell is ever calculated. */
final class PostSheet {

    static final String COLUMNS = "staff_number, role, scope_code, shift, from, to";
    private static final int LONGEST_NUMBER = 20;
    private static final String[] NUMBER = {"staff_number", "工号"};
    private static final String[] ROLE = {"role", "角色"};
    private static final String[] SCOPE = {"scope_code", "管辖编码"};
    private static final String[] SHIFT = {"shift", "班次"};
    private static final String[] FROM = {"from", "到岗日期"};
    private static final String[] TO = {"to", "离岗日期"};

    private final Directory directory;
    private final LocalDate today;
    private final Secrets.Keyed numbers;
    private final List<RowError> errors = new ArrayList<>();
    private final List<PostLine> lines = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();

    /** @param numbers hashes staff numbers */
    PostSheet(Directory directory, LocalDate today, Secrets.Keyed numbers) {
        this.directory = directory;
        this.today = today;
        this.numbers = numbers;
    }

    static boolean recognises(Sheet sheet) {
        return sheet.columns().contains(NUMBER[0]) || sheet.columns().contains(NUMBER[1]);
    }

    PostSheet read(Sheet sheet) {
        sheet.lines().forEach(this::read);
        return this;
    }

    private void read(Sheet.Line line) {
        int before = errors.size();
        String staff = staff(line);
        Role role = role(line);
        LocalDate from = day(line, FROM);
        LocalDate to = to(line, from);
        String scope = scope(line, role, to);
        Shift shift = shift(line);
        if (errors.size() == before && role != null) {
            Integer earlier = seen.putIfAbsent(staff + role + scope, line.row());
            if (earlier != null) {
                wrong(line, NUMBER, "DUPLICATE", "与第 " + earlier + " 行重复");
            } else {
                lines.add(new PostLine(line.row(), staff, role, scope, shift, from, to));
            }
        }
    }

    private String staff(Sheet.Line line) {
        String number = Normalizer.normalize(line.cell(NUMBER), Normalizer.Form.NFKC)
                .strip()
                .toUpperCase(Locale.ROOT);
        if (number.isEmpty()) {
            wrong(line, NUMBER, "REQUIRED", "不能为空");
        } else if (number.codePointCount(0, number.length()) > LONGEST_NUMBER) {
            wrong(line, NUMBER, "TOO_LONG", "工号最多 " + LONGEST_NUMBER + " 个字");
        }
        return HexFormat.of().formatHex(numbers.hash(number));
    }

    private @Nullable Role role(Sheet.Line line) {
        String cell = line.cell(ROLE).toUpperCase(Locale.ROOT);
        Role role = switch (cell) {
            case "窗口人员" -> Role.CLERK;
            case "乡镇负责人", "街道负责人", "乡镇（街道）负责人", "乡镇(街道)负责人" -> Role.TOWNSHIP_SUPERVISOR;
            case "县级主管", "县（市、区）政务服务局", "县(市、区)政务服务局" -> Role.COUNTY_SUPERVISOR;
            case "市级主管", "市政务服务局" -> Role.CITY_SUPERVISOR;
            case "纪检监察" -> Role.DISCIPLINE;
            case "系统管理员" -> Role.OPERATOR;
            default -> null;
        };
        for (Role named : Role.values()) {
            role = named.name().equals(cell) ? named : role;
        }
        if (role == null) {
            wrong(
                    line,
                    ROLE,
                    "ROLE_INVALID",
                    "角色应为 CLERK、TOWNSHIP_SUPERVISOR、COUNTY_SUPERVISOR、CITY_SUPERVISOR、DISCIPLINE 或 OPERATOR");
        }
        return role;
    }

    /** A window that is closed has nobody new, but its people may be sent off. */
    private String scope(Sheet.Line line, @Nullable Role role, @Nullable LocalDate to) {
        String code = line.cell(SCOPE);
        if (role == null) {
            return code;
        }
        if (directory.place(role.scopeKind(), code).isEmpty()) {
            wrong(line, SCOPE, "SCOPE_INVALID", "这个角色不能管：" + (code.length() > 24 ? "…" : code));
        } else if (role.scopeKind() == PlaceKind.WINDOW
                && (to == null || to.isAfter(today))
                && !directory.window(code).map(ServiceWindow::isOpen).orElse(false)) {
            wrong(line, SCOPE, "SCOPE_CLOSED", "这个窗口已经停用：" + code);
        }
        return code;
    }

    private @Nullable Shift shift(Sheet.Line line) {
        String cell = line.cell(SHIFT);
        try {
            return cell.isEmpty() ? null : Shift.parse(cell);
        } catch (IllegalArgumentException unreadable) {
            wrong(line, SHIFT, "SHIFT_INVALID", "班次应写成 MON-FRI 08:30-12:00,14:00-17:30; SAT 09:00-11:00");
            return null;
        }
    }

    private @Nullable LocalDate to(Sheet.Line line, @Nullable LocalDate from) {
        LocalDate to = day(line, TO);
        if (to != null && from != null && to.isBefore(from)) {
            wrong(line, TO, "TO_BEFORE_FROM", "离岗日期早于到岗日期");
        }
        return to;
    }

    private @Nullable LocalDate day(Sheet.Line line, String[] column) {
        String cell = line.cell(column);
        try {
            return cell.isEmpty() ? null : LocalDate.parse(cell.replace('/', '-'));
        } catch (DateTimeParseException unreadable) {
            wrong(line, column, "DATE_INVALID", "日期应写成 2026-07-01");
            return null;
        }
    }

    private void wrong(Sheet.Line line, String[] column, String problem, String detail) {
        errors.add(new RowError(line.row(), column[0], problem, detail));
    }

    List<RowError> errors() {
        return errors;
    }

    List<PostLine> lines() {
        return lines;
    }
}
