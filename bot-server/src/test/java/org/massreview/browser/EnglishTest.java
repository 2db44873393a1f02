package org.massreview.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.massreview.journey.Citizens;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Somebody who reads English on a telephone that says so. */
@BrowserTest
class EnglishTest {

    @Autowired
    Citizens citizens;

    @Test
    void a_review_in_english_with_nothing_but_names_in_chinese(Visitors visitors) {
        JsonNode window = SmallTown.window(citizens, 6);
        Visitor reader = visitors.englishCitizen()
                .scans(window.get("qr").asString())
                .sees("Were you satisfied")
                .chooses("Dissatisfied");
        assertThat(withoutNames(reader.readsAll(), window)).doesNotContainPattern("\\p{IsHan}");

        reader.ticks("Slow work").presses("Send review").isAt("Received").sees("You will have an answer by");
        assertThat(withoutNames(reader.readsAll(), window)).doesNotContainPattern("\\p{IsHan}");
    }

    private String withoutNames(String text, JsonNode window) {
        JsonNode whole = citizens.get(
                        "/api/v1/windows/" + window.get("shortCode").asString())
                .json();
        return text.replace(whole.get("number").asString(), "")
                .replace(whole.get("name").asString(), "")
                .replace(whole.get("township").get("name").asString(), "")
                .replace(whole.get("county").get("name").asString(), "");
    }
}
