package org.massreview.wechat;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PortionsTest {

    @Test
    void what_fits_is_one_message() {
        assertThat(Portions.of(List.of("一", "二"))).containsExactly("一\n\n二");
        assertThat(Portions.of(List.of("x".repeat(2048)))).hasSize(1);
    }

    @Test
    void nothing_to_say_is_no_message() {
        assertThat(Portions.of(List.of())).isEmpty();
        assertThat(Portions.of(List.of(" ", ""))).isEmpty();
    }

    @Test
    void no_portion_is_too_long_and_no_character_is_cut() {
        String said = "随州😀服务".repeat(500);
        List<String> portions = Portions.of(List.of(said));

        assertThat(portions)
                .allSatisfy(portion -> assertThat(portion.getBytes(UTF_8)).hasSizeLessThanOrEqualTo(2048));
        assertThat(String.join("", portions)).isEqualTo(said);
        assertThat(portions).noneMatch(portion -> portion.contains("\uFFFD"));
    }

    @Test
    void lines_are_kept_together() {
        String line = "窗口排名".repeat(40);

        assertThat(Portions.of(List.of(String.join("\n", java.util.Collections.nCopies(12, line)))))
                .allSatisfy(portion -> assertThat(portion.split("\n")).containsOnly(line));
    }
}
