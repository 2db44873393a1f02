package org.massreview.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.massreview.directory.Sheet;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The tags of config/tags.csv, in the order of the file. */
@Component
public class Tags {

    /** 直通纪检: 吃拿卡要 and 玩忽职守. */
    public static final Set<String> DIRECT_LANE = Set.of("EXTORT", "NEGLECT");

    private static final int MOST = 200;

    private final Map<String, Tag> byCode;

    Tags(@Value("${massreview.config-dir:config}") Path config) throws IOException {
        this.byCode = read(config);
    }

    /**
     * @param config folder with tags.csv
     * @return all tags by code, in the order of the file
     * @throws IOException when the file cannot be read
     */
    public static Map<String, Tag> read(Path config) throws IOException {
        Map<String, Tag> byCode = new LinkedHashMap<>();
        for (Sheet.Line line :
                Sheet.read(Files.readAllBytes(config.resolve("tags.csv")), MOST).lines()) {
            String aspect = line.cell("aspect");
            byCode.put(
                    line.cell("code"),
                    new Tag(
                            line.cell("code"),
                            line.cell("label_zh"),
                            aspect.isEmpty() ? null : Aspect.of(aspect),
                            line.cell("polarity").equals("negative")));
        }
        return byCode;
    }

    /** What a citizen may choose: the tags that belong to an aspect. The others are given by the system alone. */
    public Collection<Tag> all() {
        return byCode.values().stream().filter(Tag::isForCitizens).toList();
    }

    public String labelOf(String code) {
        Tag tag = byCode.get(code);
        return tag == null ? code : tag.label();
    }

    /** @throws Refusal TAG_UNKNOWN naming the first that does not exist */
    public SortedSet<String> check(List<String> codes) {
        for (int i = 0; i < codes.size(); i++) {
            Tag tag = byCode.get(codes.get(i));
            if (tag == null || !tag.isForCitizens()) {
                throw Refusal.at("tags[" + i + "]", Problem.TAG_UNKNOWN, codes.get(i));
            }
        }
        return new TreeSet<>(codes);
    }

    public boolean isProblem(String code) {
        Tag tag = byCode.get(code);
        return tag != null && tag.negative();
    }
}
