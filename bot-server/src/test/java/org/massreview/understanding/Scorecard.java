package org.massreview.understanding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** 成绩单: labelled sentences against what the reader makes of them. Its main prints figures and, if asked, each difference. */
final class Scorecard {

    private final Map<String, Count> figures = new LinkedHashMap<>();
    private final Map<String, Count> byTag = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();
    private int sentences;

    /** Hits, wrongly found, missed. */
    static final class Count {
        int right;
        int extra;
        int missed;

        double f1() {
            return right == 0 ? 0 : 2.0 * right / (2 * right + extra + missed);
        }

        double share() {
            return (double) right / (right + missed);
        }
    }

    static Scorecard of(Path jsonl, CitizenReader reader) throws IOException {
        Scorecard card = new Scorecard();
        for (String figure : List.of("level", "bad", "aspects", "tags", "scope", "complaint", "ask")) {
            card.figures.put(figure, new Count());
        }
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(jsonl)) {
            if (!line.isBlank()) {
                JsonNode label = json.readTree(line);
                card.add(label, reader.read(label.get("text").asString()), reader);
            }
        }
        return card;
    }

    private void add(JsonNode label, Remark remark, CitizenReader reader) {
        sentences++;
        Verdict verdict = remark.verdict();
        List<String> wrong = new ArrayList<>();
        agree("scope", label.get("scope").asString(), remark.scope().word(), wrong);
        agree("complaint", label.get("case_implied").asBoolean(), verdict != null && verdict.complaint(), wrong);
        agree(
                "ask",
                label.get("needs_clarification").asBoolean(),
                verdict != null && verdict.needsClarification(),
                wrong);
        int level = verdict == null ? 0 : verdict.level();
        JsonNode range = label.get("rating_range");
        if (!range.isNull()) {
            boolean within =
                    level >= range.get(0).asInt() && level <= range.get(1).asInt();
            agree("level", range.toString(), within ? range.toString() : "" + level, wrong);
        }
        compare(
                "bad",
                label.get("bad_review").asBoolean() ? Set.of("bad") : Set.of(),
                level == 1 || level == 2 ? Set.of("bad") : Set.of(),
                wrong);
        compare("aspects", aspects(label), aspects(verdict), wrong);
        Set<String> tags = new TreeSet<>();
        label.get("tags").forEach(tag -> tags.add(tag.asString()));
        label.get("praise_tags").forEach(tag -> tags.add(tag.asString()));
        Set<String> found = verdict == null ? Set.of() : new TreeSet<>(verdict.tags());
        compare("tags", tags, found, wrong);
        tally(byTag, tags, found);
        if (!wrong.isEmpty()) {
            differences.add(label.get("id").asString() + " " + label.get("text").asString() + "\n      "
                    + String.join("; ", wrong) + "\n      level " + level + " " + remark.scope() + " "
                    + reader.explain(label.get("text").asString()));
        }
    }

    private static Set<String> aspects(JsonNode label) {
        return label.get("aspects").properties().stream()
                .map(aspect -> aspect.getKey() + "=" + aspect.getValue().asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> aspects(@org.jspecify.annotations.Nullable Verdict verdict) {
        return verdict == null
                ? Set.of()
                : verdict.aspects().entrySet().stream()
                        .map(aspect ->
                                aspect.getKey() + "=" + aspect.getValue().name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private void agree(String figure, Object wanted, Object given, List<String> wrong) {
        Count count = figures.get(figure);
        if (wanted.equals(given)) {
            count.right++;
        } else {
            count.missed++;
            wrong.add(figure + " " + wanted + " but " + given);
        }
    }

    private void compare(String figure, Set<String> wanted, Set<String> given, List<String> wrong) {
        Count count = figures.get(figure);
        for (String each : wanted) {
            if (given.contains(each)) {
                count.right++;
            } else {
                count.missed++;
                wrong.add("-" + each);
            }
        }
        for (String each : given) {
            if (!wanted.contains(each)) {
                count.extra++;
                wrong.add("+" + each);
            }
        }
    }

    private static void tally(Map<String, Count> counts, Set<String> wanted, Set<String> given) {
        Set<String> all = new TreeSet<>(wanted);
        all.addAll(given);
        for (String each : all) {
            Count count = counts.computeIfAbsent(each, none -> new Count());
            count.right += wanted.contains(each) && given.contains(each) ? 1 : 0;
            count.missed += given.contains(each) ? 0 : 1;
            count.extra += wanted.contains(each) ? 0 : 1;
        }
    }

    /** @return F1 of bad, aspects and tags; the share that is right of the others */
    double figure(String name) {
        Count count = figures.get(name);
        return Set.of("bad", "aspects", "tags").contains(name) ? count.f1() : count.share();
    }

    int sentences() {
        return sentences;
    }

    List<String> differences() {
        return differences;
    }

    String table() {
        StringBuilder table = new StringBuilder(sentences + " sentences:");
        figures.keySet().forEach(name -> table.append(String.format(Locale.ROOT, " %s %.3f", name, figure(name))));
        table.append('\n');
        byTag.forEach((tag, count) -> table.append(String.format(
                Locale.ROOT, "%-16s right %3d extra %3d missed %3d%n", tag, count.right, count.extra, count.missed)));
        return table.toString();
    }

    /** Arguments: the folder config, a JSONL file, and "all" to see each difference. */
    public static void main(String[] args) throws IOException {
        Scorecard card = of(Path.of(args[1]), CitizenReader.open(Path.of(args[0]), text -> Mention.NONE));
        System.out.print(card.table());
        if (args.length > 2) {
            card.differences.forEach(System.out::println);
        }
    }
}
