package org.massreview.directory;

import java.time.LocalDate;
import java.util.List;
import org.massreview.directory.ServiceWindow.State;

/** A small directory: the city with its five areas, two townships of 随县, three windows in 澴潭镇. */
public final class Suixian {

    public static final LocalDate TODAY = LocalDate.of(2026, 7, 15);
    static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    public static final String HUANTAN = "421321103";
    static final String TANGXIAN = "421321102";
    public static final String FIRST = "42132110301";
    public static final String SECOND = "42132110302";
    public static final String CLOSED = "42132110303";

    private Suixian() {}

    static List<Area> areas() {
        return List.of(
                new Area("4213", PlaceKind.CITY, "随州市", null),
                new Area("421303", PlaceKind.COUNTY, "曾都区", "4213"),
                new Area("421321", PlaceKind.COUNTY, "随县", "4213"),
                new Area("421381", PlaceKind.COUNTY, "广水市", "4213"),
                new Area("GX", PlaceKind.COUNTY, "随州高新区", "4213"),
                new Area("DHS", PlaceKind.COUNTY, "大洪山风景名胜区", "4213"));
    }

    public static Directory directory() {
        return new Directory(
                areas(),
                List.of(
                        new Township(TANGXIAN, "421321", "唐县镇", "tang xian", List.of("唐县")),
                        new Township(HUANTAN, "421321", "澴潭镇", "huan tan", List.of("澴潭"))),
                List.of(
                        window(FIRST, "100016", "1号窗口", "综合受理窗口", "ZH", State.OPEN),
                        window(SECOND, "100024", "2号窗口", "社保医保窗口", "SB", State.OPEN),
                        window(CLOSED, "100032", "3号窗口", "民政救助窗口", "MZ", State.CLOSED)));
    }

    static ServiceWindow window(String code, String shortCode, String number, String name, String type, State state) {
        return new ServiceWindow(
                code, shortCode, HUANTAN, "421321", number, name, type, state, null, SINCE, "QR" + code, 1);
    }

    static ServiceWindow openWindow() {
        return directory().window(FIRST).orElseThrow();
    }
}
