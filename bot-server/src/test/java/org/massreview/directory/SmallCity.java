package org.massreview.directory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A city of two counties, four townships and ten windows, without a database. */
public final class SmallCity {

    private static final String[][] TYPES = {{"ZH", "综合受理窗口"}, {"SB", "社保医保窗口"}, {"NY", "农业农村与自然资源(规建)窗口"}};

    private SmallCity() {}

    public static Directory directory() {
        List<Area> areas = List.of(
                new Area("4213", PlaceKind.CITY, "随州市", null),
                new Area("421303", PlaceKind.COUNTY, "曾都区", "4213"),
                new Area("421381", PlaceKind.COUNTY, "广水市", "4213"));
        List<Township> townships = List.of(
                new Township("421303001", "421303", "西城街道", "xi cheng", List.of("西城")),
                new Township("421303900", "421303", "湖北曾都经济开发区", "zeng du", List.of()),
                new Township("421381001", "421381", "应山街道", "ying shan", List.of()),
                new Township("421381002", "421381", "马坪镇", "ma ping", List.of()));
        List<ServiceWindow> windows = new ArrayList<>();
        for (Township township : townships) {
            for (int number = 1; number <= 3; number++) {
                windows.add(window(township, number, TYPES[number - 1][0], TYPES[number - 1][1]));
            }
        }
        windows.add(window(townships.get(0), 4, "SB", "社保医保窗口"));
        return new Directory(areas, townships, windows);
    }

    private static ServiceWindow window(Township township, int number, String type, String name) {
        String code = township.code() + "0" + number;
        return new ServiceWindow(
                code,
                "1" + code.substring(code.length() - 5),
                township.code(),
                township.county(),
                number + "号窗口",
                name,
                type,
                ServiceWindow.State.OPEN,
                null,
                LocalDate.of(2026, 1, 1),
                "QR" + code,
                1);
    }
}
