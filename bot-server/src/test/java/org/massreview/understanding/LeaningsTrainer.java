package org.massreview.understanding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * 训练: learns config/understanding/citizens/leanings.tsv from labelled sentences and from the wordings of the lexicon, by logistic
 * regression with a square penalty. The same sentences give the same file.
 */
final class LeaningsTrainer {

    /** A wording of the lexicon is half a sentence, and there are thousands. */
    private static final double WORDING_COUNTS = 0.2;

    /** A question complains of nothing; what is no concern of the windows does complain, and is left out. */
    private static final double NO_REVIEW_COUNTS = 0.3;

    private static final double PENALTY = 0.5;
    private static final int ROUNDS = 400;
    private static final double STEP = 0.05;
    private static final double TOO_SMALL = 0.02;
    private static final Pattern WORDING = Pattern.compile("[\\u4e00-\\u9fff]{3,}");
    private static final Pattern TAGS = Pattern.compile("tags?: \\[?([A-Z_]+).*");
    private static final List<String> PRAISE = List.of("FAST", "KIND", "CONVENIENT", "PRO", "DILIGENT");

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<Sample> samples = new ArrayList<>();

    /** One text: which grams it holds, whether it complains, how much it counts. */
    private record Sample(int[] grams, boolean complains, double counts) {}

    private void add(String text, boolean complains, double counts) {
        samples.add(new Sample(
                Leanings.grams(text).stream()
                        .sorted()
                        .mapToInt(gram -> numbers.computeIfAbsent(gram, none -> numbers.size()))
                        .toArray(),
                complains,
                counts));
    }

    private void addSentences(Path jsonl, CitizenReader reader) throws IOException {
        ObjectMapper json = new ObjectMapper();
        for (String line : Files.readAllLines(jsonl)) {
            JsonNode label = json.readTree(line);
            String scope = label.get("scope").asString();
            if (!scope.equals("out_of_scope")) {
                add(
                        reader.spelled(label.get("text").asString()),
                        label.get("bad_review").asBoolean(),
                        scope.equals("review") ? 1 : NO_REVIEW_COUNTS);
            }
        }
    }

    /** All wordings of entries that give a tag. */
    private void addWordings(Path yml) throws IOException {
        String tag = "";
        boolean inPatterns = false;
        for (String line : Files.readAllLines(yml)) {
            String bare = line.strip();
            Matcher tags = TAGS.matcher(bare);
            if (bare.startsWith("- name:")) {
                tag = "";
            } else if (tags.matches()) {
                tag = tags.group(1);
            } else if (bare.endsWith(":")) {
                inPatterns = bare.equals("patterns:");
            } else if (inPatterns && !tag.isEmpty()) {
                Matcher wording = WORDING.matcher(bare);
                while (wording.find()) {
                    add(wording.group(), !PRAISE.contains(tag), WORDING_COUNTS);
                }
            }
        }
    }

    /** Adam over all samples at once; the last weight is the bias. */
    private double[] learn() {
        int size = numbers.size() + 1;
        double[] weights = new double[size];
        double[] first = new double[size];
        double[] second = new double[size];
        for (int round = 1; round <= ROUNDS; round++) {
            double[] gradient = new double[size];
            for (int i = 0; i < size - 1; i++) {
                gradient[i] = PENALTY * weights[i];
            }
            for (Sample sample : samples) {
                double sum = weights[size - 1];
                for (int gram : sample.grams) {
                    sum += weights[gram];
                }
                double error = (1 / (1 + Math.exp(-sum)) - (sample.complains ? 1 : 0)) * sample.counts;
                for (int gram : sample.grams) {
                    gradient[gram] += error;
                }
                gradient[size - 1] += error;
            }
            for (int i = 0; i < size; i++) {
                first[i] = 0.9 * first[i] + 0.1 * gradient[i];
                second[i] = 0.999 * second[i] + 0.001 * gradient[i] * gradient[i];
                double mean = first[i] / (1 - Math.pow(0.9, round));
                double spread = second[i] / (1 - Math.pow(0.999, round));
                weights[i] -= STEP * mean / (Math.sqrt(spread) + 1e-8);
            }
        }
        return weights;
    }

    private String tsv(double[] weights) {
        Map<String, Double> kept = new TreeMap<>();
        numbers.forEach((gram, number) -> {
            if (Math.abs(weights[number]) >= TOO_SMALL) {
                kept.put(gram, weights[number]);
            }
        });
        StringBuilder out =
                new StringBuilder("# Learned by LeaningsTrainer: what characters speak for a complaint (above 0).\n");
        out.append(String.format(Locale.ROOT, "\t%.2f%n", weights[weights.length - 1]));
        kept.forEach((gram, weight) -> out.append(String.format(Locale.ROOT, "%s\t%.2f%n", gram, weight)));
        return out.toString();
    }

    /** Arguments: the folder config, then JSONL files. The held-out sentences must not be among them. */
    public static void main(String[] args) throws IOException {
        Path config = Path.of(args[0]);
        CitizenReader reader = CitizenReader.open(config, text -> Mention.NONE);
        LeaningsTrainer trainer = new LeaningsTrainer();
        for (int i = 1; i < args.length; i++) {
            trainer.addSentences(Path.of(args[i]), reader);
        }
        Path folder = config.resolve("understanding/citizens");
        for (String file : List.of(
                "praise", "problems-ability", "problems-conduct", "problems-effectiveness", "problems-experience")) {
            trainer.addWordings(folder.resolve(file + ".yml"));
        }
        Files.writeString(folder.resolve(Leanings.FILE), trainer.tsv(trainer.learn()));
    }
}
