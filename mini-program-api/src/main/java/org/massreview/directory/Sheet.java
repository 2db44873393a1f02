package org.massreview.directory;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;

/**
 * A table that somebody made in a spreadsheet: csv (UTF-8 or GB18030, as Chinese Excel writes it) or the first sheet of an
 * xlsx. The first row names the columns.
 */
public record Sheet(List<String> columns, List<Line> lines) {

    private static final int UNPACKED_MOST = 64 << 20;

    /** @throws Refusal IMPORT_UNREADABLE when it is neither, IMPORT_TOO_LARGE beyond {@code mostRows} */
    public static Sheet read(byte[] file, int mostRows) {
        List<List<String>> rows = new ArrayList<>();
        try (Stream<List<String>> all = isZip(file) ? xlsx(file) : csv(file)) {
            all.limit(mostRows + 2L).forEach(rows::add);
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

    private static Sheet table(List<List<String>> rows) {
        List<String> columns = rows.get(0).stream().map(String::strip).toList();
        List<Line> lines = new ArrayList<>(rows.size());
        for (int i = 1; i < rows.size(); i++) {
            Map<String, String> cells = new HashMap<>();
            List<String> row = rows.get(i);
            for (int j = 0; j < Math.min(row.size(), columns.size()); j++) {
                cells.put(columns.get(j), row.get(j).strip());
            }
            if (cells.values().stream().anyMatch(cell -> !cell.isEmpty())) {
                lines.add(new Line(i + 1, cells));
            }
        }
        return new Sheet(columns, lines);
    }

    private static boolean isZip(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    private static Stream<List<String>> csv(byte[] file) {
        String text = decoded(file);
        if (text.indexOf('\0') >= 0) {
            throw Refusal.of(Problem.IMPORT_UNREADABLE, "csv / xlsx");
        }
        return CsvReader.builder()
                .skipEmptyLines(false)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)
                .stream()
                .map(CsvRecord::getFields);
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
    private static Stream<List<String>> xlsx(byte[] file) throws IOException {
        refuseBomb(file);
        ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
        return workbook.getFirstSheet().openStream().map(Sheet::cells).onClose(() -> {
            try {
                workbook.close();
            } catch (IOException alreadyGone) {
                // only memory behind it
            }
        });
    }

    /** A few kilobytes of zip can hold gigabytes of zeros; what an entry says of its own size proves nothing. */
    private static void refuseBomb(byte[] file) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long total = 0;
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
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

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getCellText(i));
        }
        return cells;
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
