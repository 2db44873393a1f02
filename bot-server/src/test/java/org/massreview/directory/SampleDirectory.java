package org.massreview.directory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The sample city of config/ as an immutable tree, without a database. QR codes are the window's code between letters. */
public final class SampleDirectory {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final Directory SAMPLE = read();

    private SampleDirectory() {}

    public static Directory sample() {
        return SAMPLE;
    }

    private static Directory read() {
        List<Area> areas = sheet("areas.csv").lines().stream()
                .map(line -> new Area(
                        line.cell("code"),
                        PlaceKind.valueOf(line.cell("kind")),
                        line.cell("name"),
                        line.cell("parent").isEmpty() ? null : line.cell("parent")))
                .toList();
        List<Township> townships = new TownshipSheet(new Directory(areas, List.of(), List.of()))
                .read(sheet("townships.csv"))
                .toSave();
        Directory empty = new Directory(areas, townships, List.of());
        List<ServiceWindow> windows = new ArrayList<>();
        int number = ShortCode.FIRST - 1;
        for (Sheet.Line line : sheet("windows.csv").lines()) {
            String code = line.cell("window_code");
            String township = line.cell("township_code");
            windows.add(new ServiceWindow(
                    code,
                    ShortCode.of(++number),
                    township,
                    empty.township(township).orElseThrow().county(),
                    line.cell("window_no"),
                    line.cell("type_name"),
                    line.cell("type_code"),
                    ServiceWindow.State.OPEN,
                    null,
                    DAY,
                    "QR" + code,
                    1));
        }
        return new Directory(areas, townships, windows);
    }

    private static Sheet sheet(String name) {
        try {
            return Sheet.read(Files.readAllBytes(Path.of("config", name)), DirectoryImport.MOST_ROWS);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
