package org.massreview.inquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * 一屏: an answer that fits one screen of a phone. The head says what was asked, the foot what the numbers rest on; of the
 * body as many lines as there is room for, the first ones first, and then how many were left out.
 */
final class Screen {

    /** Rows of 22 full-width characters. */
    static final int ROWS = 16;

    static final int ROW = 22;
    static final int MOST = 600;

    private final List<String> head = new ArrayList<>();
    private final List<String> body = new ArrayList<>();
    private final List<String> foot = new ArrayList<>();
    private final Speech speech;

    Screen(Speech speech) {
        this.speech = speech;
    }

    Screen head(String line) {
        head.add(line);
        return this;
    }

    Screen body(String line) {
        body.add(line);
        return this;
    }

    Screen foot(String line) {
        foot.add(line);
        return this;
    }

    String text() {
        for (int kept = body.size(); kept >= 0; kept--) {
            List<String> lines = lines(kept);
            if (fits(lines)) {
                return String.join("\n", lines);
            }
        }
        return cut(String.join("\n", lines(0)));
    }

    private List<String> lines(int kept) {
        List<String> lines = new ArrayList<>(head);
        lines.addAll(body.subList(0, kept));
        if (kept < body.size()) {
            lines.add(speech.say("more", body.size() - kept));
        }
        lines.addAll(foot);
        return lines;
    }

    private static boolean fits(List<String> lines) {
        return rows(lines.stream()) <= ROWS
                && lines.stream().mapToInt(line -> line.length() + 1).sum() <= MOST;
    }

    /** Only names of absurd length come this far. */
    private static String cut(String text) {
        StringBuilder kept = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            List<String> longer = List.of((kept + line).split("\n", -1));
            if (!fits(longer)) {
                break;
            }
            kept.append(line).append('\n');
        }
        return kept.isEmpty()
                ? text.substring(0, Math.min(text.length(), ROW * (ROWS - 1))) + "…"
                : kept.toString().strip();
    }

    static int rows(Stream<String> lines) {
        return lines.mapToInt(line -> Math.max(1, (width(line) + 2 * ROW - 1) / (2 * ROW)))
                .sum();
    }

    /** In halves of a full-width character. */
    private static int width(String line) {
        return line.codePoints().map(character -> character < 0x2000 ? 1 : 2).sum();
    }
}
