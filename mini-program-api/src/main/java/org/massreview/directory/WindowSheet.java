package org.massreview.directory;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.massreview.directory.DirectoryStore.WindowVersion;
import org.massreview.directory.ImportReport.RowError;
import org.massreview.directory.ServiceWindow.State;

/** Reads the rows of a window list against the directory of today: what is wrong with each, and what it would change. */
final class WindowSheet {

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9]{1,20}");
    private static final Pattern TYPE = Pattern.compile("[A-Z0-9]{1,8}");
    private static final String[] CODE_NAMES = {"window_code", "窗口编码"};
    private static final String[] TOWNSHIP_NAMES = {"township_code", "乡镇编码"};
    private static final String[] NUMBER_NAMES = {"window_no", "窗口号"};
    private static final String[] NAME_NAMES = {"type_name", "name", "窗口名称"};
    private static final String[] TYPE_NAMES = {"type_code", "类型编码"};
    private static final String[] STATE_NAMES = {"state", "状态"};
    private static final String[] MERGED_NAMES = {"merged_into", "并入窗口"};
    private static final String[] FROM_NAMES = {"valid_from", "生效日期"};

    private final Directory directory;
    private final LocalDate today;
    private final List<RowError> errors = new ArrayList<>();
    private final List<WindowVersion> added = new ArrayList<>();
    private final List<WindowVersion> changed = new ArrayList<>();
    private final Map<String, Integer> seen = new HashMap<>();
    /** Whether a window of the sheet is open once the sheet is taken in. */
    private final Map<String, Boolean> openAfter = new HashMap<>();

    private int closed;
    private int unchanged;

    WindowSheet(Directory directory, LocalDate today) {
        this.directory = directory;
        this.today = today;
    }

    static boolean recognises(Sheet sheet) {
        return sheet.columns().contains(CODE_NAMES[0]) || sheet.columns().contains(CODE_NAMES[1]);
    }

    WindowSheet read(Sheet sheet) {
        sheet.lines()
                .forEach(line -> openAfter.put(
                        line.cell(CODE_NAMES), stateOf(line.cell(STATE_NAMES)).orElse(State.OPEN) == State.OPEN));
        sheet.lines().forEach(this::read);
        return this;
    }

    private void read(Sheet.Line line) {
        int before = errors.size();
        String code = code(line);
        String township = township(line);
        String number = text(line, 30, NUMBER_NAMES);
        String name = text(line, 60, NAME_NAMES);
        String type = type(line);
        State state = state(line);
        String merged = mergedInto(line, code, state);
        LocalDate from = from(line, directory.window(code));
        if (errors.size() == before) {
            sort(new WindowVersion(code, from, township, number, name, type, state, merged.isEmpty() ? null : merged));
        }
    }

    private void sort(WindowVersion version) {
        Optional<ServiceWindow> known = directory.window(version.window());
        if (known.isEmpty()) {
            added.add(version);
        } else if (same(known.get(), version)) {
            unchanged++;
        } else {
            changed.add(version);
            closed += known.get().isOpen() && version.state() != State.OPEN ? 1 : 0;
        }
    }

    private static boolean same(ServiceWindow known, WindowVersion version) {
        return known.township().equals(version.township())
                && known.number().equals(version.number())
                && known.name().equals(version.name())
                && known.type().equals(version.type())
                && known.state() == version.state()
                && java.util.Objects.equals(known.mergedInto(), version.mergedInto());
    }

    private String code(Sheet.Line line) {
        String code = line.cell(CODE_NAMES);
        if (!CODE.matcher(code).matches()) {
            wrong(line, CODE_NAMES[0], "CODE_INVALID", "窗口编码应为 1 到 20 位字母或数字");
            return code;
        }
        Integer earlier = seen.putIfAbsent(code, line.row());
        if (earlier != null) {
            wrong(line, CODE_NAMES[0], "DUPLICATE", "与第 " + earlier + " 行重复");
        }
        return code;
    }

    private String township(Sheet.Line line) {
        String code = line.cell(TOWNSHIP_NAMES);
        if (directory.township(code).isEmpty()) {
            wrong(line, TOWNSHIP_NAMES[0], "TOWNSHIP_UNKNOWN", "没有这个乡镇（街道）：" + code);
        }
        return code;
    }

    private String text(Sheet.Line line, int most, String... names) {
        String text = line.cell(names);
        if (text.isEmpty()) {
            wrong(line, names[0], "REQUIRED", "不能为空");
        } else if (text.length() > most) {
            wrong(line, names[0], "TOO_LONG", "最多 " + most + " 个字");
        }
        return text;
    }

    private String type(Sheet.Line line) {
        String type = line.cell(TYPE_NAMES);
        if (!TYPE.matcher(type).matches()) {
            wrong(line, TYPE_NAMES[0], "TYPE_INVALID", "类型编码应为 1 到 8 位大写字母或数字");
        }
        return type;
    }

    private State state(Sheet.Line line) {
        Optional<State> state = stateOf(line.cell(STATE_NAMES));
        if (state.isEmpty()) {
            wrong(line, STATE_NAMES[0], "STATE_INVALID", "状态应为 OPEN、CLOSED 或 MERGED");
        }
        return state.orElse(State.OPEN);
    }

    private static Optional<State> stateOf(String cell) {
        return switch (cell) {
            case "", "OPEN", "开放" -> Optional.of(State.OPEN);
            case "CLOSED", "停用" -> Optional.of(State.CLOSED);
            case "MERGED", "并入" -> Optional.of(State.MERGED);
            default -> Optional.empty();
        };
    }

    private LocalDate from(Sheet.Line line, Optional<ServiceWindow> known) {
        String cell = line.cell(FROM_NAMES);
        try {
            LocalDate from = cell.isEmpty() ? today : LocalDate.parse(cell.replace('/', '-'));
            if (known.isPresent() && from.isBefore(known.get().since())) {
                wrong(
                        line,
                        FROM_NAMES[0],
                        "BEFORE_CURRENT",
                        "早于现行记录的生效日期 " + known.get().since());
            }
            return from;
        } catch (DateTimeParseException unreadable) {
            wrong(line, FROM_NAMES[0], "DATE_INVALID", "日期应写成 2026-07-01");
            return today;
        }
    }

    private String mergedInto(Sheet.Line line, String code, State state) {
        String target = line.cell(MERGED_NAMES);
        if (state != State.MERGED) {
            if (!target.isEmpty()) {
                wrong(line, MERGED_NAMES[0], "NOT_MERGED", "只有状态为 MERGED 时才填并入窗口");
            }
        } else if (target.equals(code) || !isKnown(target)) {
            wrong(line, MERGED_NAMES[0], "MERGE_TARGET_UNKNOWN", "并入的窗口不存在：" + target);
        } else if (!isOpenAfterwards(target)) {
            wrong(line, MERGED_NAMES[0], "MERGE_TARGET_CLOSED", "并入的窗口已经停用：" + target);
        }
        return target;
    }

    private boolean isKnown(String code) {
        return !code.isEmpty()
                && (openAfter.containsKey(code) || directory.window(code).isPresent());
    }

    private boolean isOpenAfterwards(String code) {
        Boolean said = openAfter.get(code);
        return said != null
                ? said
                : directory.window(code).filter(ServiceWindow::isOpen).isPresent();
    }

    private void wrong(Sheet.Line line, String column, String problem, String detail) {
        errors.add(new RowError(line.row(), column, problem, detail));
    }

    List<WindowVersion> added() {
        return added;
    }

    List<WindowVersion> changed() {
        return changed;
    }

    ImportReport report() {
        return new ImportReport(added.size(), changed.size() - closed, closed, unchanged, errors);
    }
}
