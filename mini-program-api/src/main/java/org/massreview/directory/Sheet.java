package org.massreview.directory;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;

/**
 * A table that somebody made in a spreadsheet: csv (UTF-8 or GB18030, as Chinese Excel writes it) or the first sheet of an
 * xlsx. The first row names the columns.
 */
public record Sheet(List<String> columns, List<Line> lines) {

    private static final int UNPACKED_MOST = 64 << 20;
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);
    private static final Pattern QUOTED_OR_COLOUR = Pattern.compile("\"[^\"]*\"|\\[[^]]*]");
    private static final Pattern YEAR_OR_DAY = Pattern.compile("[yYdD]");

    /** @throws Refusal IMPORT_UNREADABLE when it is neither, IMPORT_TOO_LARGE beyond {@code mostRows} */
    public static Sheet read(byte[] file, int mostRows) {
        List<Numbered> rows = new ArrayList<>();
        try (Stream<Numbered> all = isZip(file) ? xlsx(file) : csv(file)) {
            all.filter(Numbered::saysSomething).limit(mostRows + 2L).forEach(rows::add);
        } catch (IOException | RuntimeException unreadable) {
            if (unreadable instanceof Refusal refusal) {
                throw refusal;
            }
            throw Refusal.of(Problem.IMPORT_UNREADABLE, "csv / xlsx");
        }
        if (rows.isEmpty()) {
            throw Refusal.of(Problem.IMPORT_UNREADABLE, "0");
        }
        if (rows.size() > mostRows + 1) {
            throw Refusal.of(Problem.IMPORT_TOO_LARGE, mostRows);
        }
        return table(rows);
    }

    private static Sheet table(List<Numbered> rows) {
        List<String> columns = rows.get(0).cells();
        List<Line> lines = new ArrayList<>(rows.size());
        for (Numbered row : rows.subList(1, rows.size())) {
            Map<String, String> cells = new HashMap<>();
            for (int i = 0; i < Math.min(row.cells().size(), columns.size()); i++) {
                cells.put(columns.get(i), row.cells().get(i));
            }
            lines.add(new Line(row.number(), cells));
        }
        return new Sheet(columns, lines);
    }

    private static boolean isZip(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    /** Web pages are refused: many an office system saves one under the name of a spreadsheet. */
    private static Stream<Numbered> csv(byte[] file) {
        String text = decoded(file);
        if (text.indexOf('\0') >= 0 || text.stripLeading().startsWith("<")) {
            throw Refusal.of(Problem.IMPORT_UNREADABLE, "csv / xlsx");
        }
        AtomicInteger number = new AtomicInteger();
        return CsvReader.builder()
                .skipEmptyLines(false)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)
                .stream()
                .map(record -> new Numbered(number.incrementAndGet(), stripped(record.getFields())));
    }

    private static String decoded(byte[] file) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                String text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
                return text.startsWith("\uFEFF") ? text.substring(1) : text;
            } catch (CharacterCodingException notThisOne) {
                // the next may fit
            }
        }
        throw Refusal.of(Problem.IMPORT_UNREADABLE, "UTF-8 / GB18030");
    }

    @SuppressWarnings("resource") // closed with the stream
    private static Stream<Numbered> xlsx(byte[] file) throws IOException {
        refuseBomb(file);
        ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file), WITH_FORMATS);
        return workbook.getFirstSheet().openStream().map(Sheet::numbered).onClose(() -> {
            try {
                workbook.close();
            } catch (IOException alreadyGone) {
                // only memory behind it
            }
        });
    }

    /** A few kilobytes of zip can hold gigabytes of zeros. Counted by the same reader that reads the workbook. */
    private static void refuseBomb(byte[] file) throws IOException {
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            byte[] buffer = new byte[1 << 16];
            long total = 0;
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                try (InputStream content = zip.getInputStream(entry)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        total += read;
                        if (total > UNPACKED_MOST) {
                            throw Refusal.of(Problem.TOO_LARGE);
                        }
                    }
                }
            }
        }
    }

    private static Numbered numbered(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(Sheet::text).orElse("").strip());
        }
        return new Numbered(row.getRowNum(), cells);
    }

    /** As the spreadsheet shows it: a long code that became a number keeps all its digits, a day is a day. */
    private static String text(Cell cell) {
        if (!(cell.getValue() instanceof BigDecimal number)) {
            return cell.getText();
        }
        return isDay(cell) ? cell.asDate().toLocalDate().toString() : plain(number);
    }

    private static boolean isDay(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null
                && YEAR_OR_DAY
                        .matcher(QUOTED_OR_COLOUR.matcher(format).replaceAll(""))
                        .find();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static List<String> stripped(List<String> cells) {
        return cells.stream().map(String::strip).toList();
    }

    /** A row as it stands in the file; empty ones are in between. */
    private record Numbered(int number, List<String> cells) {

        boolean saysSomething() {
            return cells.stream().anyMatch(cell -> !cell.isEmpty());
        }
    }

    /** @param row counted as the spreadsheet shows it, the header being row 1 */
    public record Line(int row, Map<String, String> cells) {

        public String cell(String... names) {
            for (String name : names) {
                String value = cells.get(name);
                if (value != null && !value.isEmpty()) {
                    return value;
                }
            }
            return "";
        }
    }
}
