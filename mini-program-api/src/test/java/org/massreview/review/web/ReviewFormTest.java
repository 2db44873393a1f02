package org.massreview.review.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.massreview.citizen.Citizens;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.massreview.review.Draft;
import tools.jackson.databind.json.JsonMapper;

class ReviewFormTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static Draft draft(String json) {
        return JSON.readValue(json, ReviewForm.class).draft("attempt-1", null);
    }

    @Test
    void a_whole_form_becomes_a_draft() {
        Draft draft = JSON.readValue("""
                        {"window":"100010","level":2,"aspects":{"CONDUCT":1},"tags":["COLD","SLOW"],"words":"跑了三趟",
                         "matterNumber":" 2026-001 ","photos":["01980e4a-7c00-7000-8000-000000000001"],
                         "contact":{"phone":" 13800138000 "},"scannedAt":"2026-07-15T09:00:00+08:00"}""", ReviewForm.class).draft("attempt-1", Citizens.named("oZhang"));

        assertThat(draft.key()).isEqualTo("attempt-1");
        assertThat(draft.person()).isEqualTo(Citizens.named("oZhang"));
        assertThat(draft.channel()).isEqualTo(Draft.Channel.HTTP);
        assertThat(draft.window()).isEqualTo("100010");
        assertThat(draft.level()).isEqualTo(2);
        assertThat(draft.aspects()).isEqualTo(Map.of("CONDUCT", 1));
        assertThat(draft.tags()).containsExactly("COLD", "SLOW");
        assertThat(draft.words()).isEqualTo("跑了三趟");
        assertThat(draft.matterNumber()).isEqualTo("2026-001");
        assertThat(draft.photos()).containsExactly(UUID.fromString("01980e4a-7c00-7000-8000-000000000001"));
        assertThat(draft.phone()).isEqualTo("13800138000");
        assertThat(draft.scannedAt()).isEqualTo(Instant.parse("2026-07-15T01:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"level\":5}",
                "{\"level\":5,\"aspects\":null,\"tags\":null,\"words\":null,\"matterNumber\":null,\"photos\":null,"
                        + "\"contact\":null,\"scannedAt\":null}",
                "{\"level\":5,\"aspects\":{\"CONDUCT\":null},\"tags\":[null],\"photos\":[null],"
                        + "\"matterNumber\":\"  \",\"contact\":{}}",
                "{\"level\":5,\"contact\":{\"phone\":\" \"}}"
            })
    void what_is_missing_null_or_blank_was_not_said(String json) {
        assertThat(draft(json))
                .isEqualTo(new Draft(
                        "attempt-1",
                        null,
                        Draft.Channel.HTTP,
                        "",
                        5,
                        Map.of(),
                        java.util.List.of(),
                        "",
                        null,
                        java.util.List.of(),
                        null,
                        null));
    }

    @Test
    void a_missing_level_is_no_level() {
        assertThat(draft("{}").level()).isZero();
    }

    @Test
    void a_photo_that_is_no_id_is_refused_without_repeating_a_novel() {
        assertThatThrownBy(() -> draft("{\"level\":5,\"photos\":[\"" + "x".repeat(500) + "\"]}"))
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .satisfies(refusal -> {
                    assertThat(refusal.problem()).isEqualTo(Problem.PHOTO_NOT_FOUND);
                    assertThat(refusal.arguments()).containsExactly("x".repeat(40));
                });
    }
}
