package org.massreview.staff;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a browser calls itself, in two words that somebody recognises: {@code Chrome · Windows}. */
final class BrowserName {

    static final String UNKNOWN = "?";

    /** The first that fits; most browsers also call themselves by another's name. */
    private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    static {
        BROWSERS.put("MicroMessenger", "微信");
        BROWSERS.put("Edg", "Edge");
        BROWSERS.put("QQBrowser", "QQ");
        BROWSERS.put("360SE", "360");
        BROWSERS.put("QIHU", "360");
        BROWSERS.put("OPR", "Opera");
        BROWSERS.put("Firefox", "Firefox");
        BROWSERS.put("Chrome", "Chrome");
        BROWSERS.put("Safari", "Safari");
        SYSTEMS.put("HarmonyOS", "HarmonyOS");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("Mac OS", "macOS");
        SYSTEMS.put("UOS", "UOS");
        SYSTEMS.put("Linux", "Linux");
    }

    private BrowserName() {}

    /** @param userAgent the header; null when there is none */
    static String of(@Nullable String userAgent) {
        String agent = userAgent == null ? "" : userAgent;
        return first(BROWSERS, agent) + " · " + first(SYSTEMS, agent);
    }

    private static String first(Map<String, String> names, String agent) {
        return names.entrySet().stream()
                .filter(name -> agent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(UNKNOWN);
    }
}
