package org.massreview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Complaints that came by letter or telephone are taken in as a list. */
@WholeServer
class ComplaintImportJourneyTest {

    private static final String PATH = "/api/v1/operator/complaints/imports";

    @Autowired
    Citizens citizens;

    private JsonNode take(String csv, String query) {
        return answer(csv, query).json();
    }

    private Citizens.Answer answer(String csv, String query) {
        return citizens.upload(PATH + query, "text/csv", csv.getBytes(StandardCharsets.UTF_8), citizens.as("operator"));
    }

    @Test
    void a_list_is_tried_taken_in_once_and_its_receipts_find_the_complaints() {
        String csv = """
                来源,编号,窗口编码,内容,类别,问题,电话
                12345,SZ-0001,42138111001,电话里说窗口下午没人,GENERAL,无故脱岗离岗,13812345678
                letter,2026-7,42138111002,"来信：跑了三趟,材料还不全",NOT_DONE,往返跑多次、不一次性告知,
                """;
        assertThat(take(csv, "?dryRun=true").get("added").asInt()).isEqualTo(2);
        assertThat(take(csv, "?dryRun=true").get("filed")).isEmpty();

        JsonNode taken = take(csv, "");
        assertThat(taken.get("added").asInt()).isEqualTo(2);
        JsonNode second = taken.get("filed").get(1);
        JsonNode seen = new Loop(citizens).complaint(second.get("receipt").asString());
        assertThat(seen.get("number")).isEqualTo(second.get("number"));
        assertThat(seen.get("words").asString()).isEqualTo("来信：跑了三趟,材料还不全");
        assertThat(seen.get("tags")).hasSize(2);

        JsonNode again = take(csv, "");
        assertThat(again.get("added").asInt()).isZero();
        assertThat(again.get("repeated").asInt()).isEqualTo(2);
    }

    @Test
    void one_wrong_row_keeps_the_whole_list_out_and_is_named() {
        String csv = """
                source,number,window,words,tags
                letter,9001,42138111001,没有人接待,
                letter,9002,99999999999,没有人接待,
                letter,9003,42138111001,,
                letter,9004,42138111001,没有人接待,NO_SUCH
                """;
        Citizens.Answer refused = answer(csv, "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("added").asInt()).isZero();
        assertThat(refused.json().get("errors").toString())
                .contains("WINDOW_NOT_FOUND", "WORDS_REQUIRED", "TAG_UNKNOWN", "\"row\":3", "\"row\":4", "\"row\":5");
        assertThat(take("source,number,window,words\nletter,9001,42138111001,没有人接待\n", "?dryRun=true")
                        .get("added")
                        .asInt())
                .isEqualTo(1);
        assertThat(citizens.upload(PATH, "text/csv", new byte[0], citizens.as("city"))
                        .code())
                .isEqualTo("ROLE_REQUIRED");
    }
}
