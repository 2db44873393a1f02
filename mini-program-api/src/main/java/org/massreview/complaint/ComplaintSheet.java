package org.massreview.complaint;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.massreview.directory.DirectoryDesk;
import org.massreview.directory.ImportReport;
import org.massreview.directory.ServiceWindow;
import org.massreview.directory.Sheet;
import org.massreview.problem.Refusal;
import org.massreview.problem.Words;
import org.massreview.review.Draft;
import org.massreview.review.Tag;
import org.massreview.review.Tags;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads the rows of a list of complaints: what each files, or what is wrong with it. */
@Component
class ComplaintSheet {

    private static final String[] SOURCE = {"source", "来源"};
    private static final String[] NUMBER = {"number", "编号"};
    private static final String[] WINDOW = {"window", "窗口编码"};
    private static final String[] WORDS = {"words", "内容"};
    private static final String[] KIND = {"kind", "类别"};
    private static final String[] TAGS = {"tags", "问题"};
    private static final String[] PHONE = {"phone", "电话"};

    private final DirectoryDesk directory;
    private final FilingPress press;
    private final Tags tags;
    private final Words words;

    ComplaintSheet(DirectoryDesk directory, FilingPress press, Tags tags, Words words) {
        this.directory = directory;
        this.press = press;
        this.tags = tags;
        this.words = words;
    }

    /** Either errors, or a filing for a window. */
    record Row(
            int row,
            String source,
            String number,
            @Nullable Filing filed,
            @Nullable ServiceWindow at,
            List<ImportReport.RowError> errors) {

        Filing filing() {
            return Optional.ofNullable(filed).orElseThrow();
        }

        ServiceWindow window() {
            return Optional.ofNullable(at).orElseThrow();
        }
    }

    Mono<Row> row(Sheet.Line line) {
        String source = line.cell(SOURCE).toUpperCase(Locale.ROOT);
        String number = line.cell(NUMBER);
        if (!source.matches("[A-Z0-9_-]{1,20}")) {
            return Mono.just(wrong(line, SOURCE[0], "SOURCE_INVALID", "来源用字母、数字写，最多 20 个字符：" + source));
        }
        if (number.isEmpty() || number.length() > 64) {
            return Mono.just(wrong(line, NUMBER[0], "NUMBER_INVALID", "编号不能空，最多 64 个字符"));
        }
        return directory
                .window(line.cell(WINDOW))
                .map(window -> filed(line, source, number, window))
                .onErrorResume(Refusal.class, refusal -> Mono.just(wrong(line, WINDOW[0], refusal)));
    }

    private Row filed(Sheet.Line line, String source, String number, ServiceWindow window) {
        try {
            Filing filing = new Filing(
                    "import:" + source + ":" + number,
                    null,
                    Draft.Channel.HTTP,
                    window.code(),
                    kind(line.cell(KIND)),
                    line.cell(WORDS),
                    codes(line.cell(TAGS)),
                    List.of(),
                    line.cell(PHONE).isEmpty() ? null : line.cell(PHONE));
            press.check(filing);
            return new Row(line.row(), source, number, filing, window, List.of());
        } catch (Refusal refusal) {
            String field = refusal.errors().isEmpty()
                    ? "words"
                    : refusal.errors().get(0).field();
            return wrong(line, field.replaceAll("[.\\[].*", "").replace("contact", "phone"), refusal);
        }
    }

    private static Complaint.Kind kind(String cell) {
        return Arrays.stream(Complaint.Kind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(cell))
                .findFirst()
                .orElse(Complaint.Kind.GENERAL);
    }

    /** Codes, or labels as the notice prints them. */
    private List<String> codes(String cell) {
        Map<String, String> byLabel =
                tags.all().stream().collect(Collectors.toMap(Tag::label, Tag::code, (one, same) -> one));
        return Arrays.stream(cell.split("[,，、;；]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(name -> byLabel.getOrDefault(name, name))
                .toList();
    }

    private Row wrong(Sheet.Line line, String column, Refusal refusal) {
        return wrong(line, column, refusal.problem().name(), words.detail(refusal, Words.DEFAULT));
    }

    private static Row wrong(Sheet.Line line, String column, String problem, String detail) {
        return new Row(
                line.row(),
                "",
                "",
                null,
                null,
                List.of(new ImportReport.RowError(line.row(), column, problem, detail)));
    }
}
