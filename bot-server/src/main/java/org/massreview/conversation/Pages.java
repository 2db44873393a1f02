package org.massreview.conversation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** 页面: where the mini-program shows more of what was just said. */
final class Pages {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{3,11}");

    private Pages() {}

    /** @param reference number of one's own complaint, or the receipt, which opens it on any phone */
    static Line follow(String reference) {
        String name = NUMBER.matcher(reference).matches() ? "number" : "receipt";
        return Line.page("talk.page.follow", "pages/follow?" + name + "=" + encoded(reference));
    }

    static Line mine() {
        return Line.page("talk.page.mine", "pages/mine");
    }

    /** 投诉办理, for whoever answers. */
    static Line handle(String number) {
        return Line.page("talk.page.handle", "pages/staff/case?number=" + encoded(number));
    }

    static Line cases() {
        return Line.page("talk.page.cases", "pages/staff/cases");
    }

    static List<Line> with(List<Line> lines, Line page) {
        return Stream.concat(lines.stream(), Stream.of(page)).toList();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
