package org.massreview.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;

/** What a server said since its last start; what it said before is kept as {@code .1}. */
record ServerLog(Path file) {

    private static final Pattern COMPLAINT = Pattern.compile("(?i)\\b(error|fatal|cannot|can't|failed)\\b");
    private static final Pattern TIMESTAMP =
            Pattern.compile("^\\d+:\\w .{15,30}? [#*] |^[-0-9]+ +[0-9:]+ \\d+ \\[ERROR] ");

    void turn() throws IOException {
        if (Files.exists(file)) {
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** @return the first complaint, else the last words: one line */
    String reason() {
        try {
            // Latin-1 reads any bytes; a path in another encoding must not hide the reason.
            List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1).stream()
                    .filter(line -> !line.isBlank())
                    .toList();
            String last = lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1);
            String reason = lines.stream()
                    .filter(line -> line.contains("[ERROR]"))
                    .findFirst()
                    .or(() -> lines.stream()
                            .filter(line -> COMPLAINT.matcher(line).find())
                            .findFirst())
                    .orElse(last);
            return TIMESTAMP.matcher(reason).replaceFirst("");
        } catch (IOException unreadable) {
            return "its log cannot be read";
        }
    }
}
