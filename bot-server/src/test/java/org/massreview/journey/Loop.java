package org.massreview.journey;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What people do with complaints, by HTTP and nothing else. */
public final class Loop {

    private final Citizens citizens;

    public Loop(Citizens citizens) {
        this.citizens = citizens;
    }

    String window(String township, int index) {
        return citizens.get("/api/v1/directory?under=" + township)
                .json()
                .get("children")
                .get(index)
                .get("code")
                .asString();
    }

    Citizens.Answer file(String key, Map<String, Object> body, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Idempotency-Key";
        all[headers.length + 1] = key;
        return citizens.post("/api/v1/complaints", body, all);
    }

    /** A complaint that must be taken. */
    JsonNode filed(String window, String words, String... headers) {
        Citizens.Answer answer = file(UUID.randomUUID().toString(), Map.of("window", window, "words", words), headers);
        if (answer.status() != 201) {
            throw new AssertionError(answer.toString());
        }
        return answer.json();
    }

    public Citizens.Answer act(String number, String action, Map<String, Object> body, String... as) {
        return citizens.post("/api/v1/complaints/" + number + "/actions/" + action, body, as);
    }

    /** An action that must be done. @return the stage after it */
    public String does(String number, String action, String... as) {
        Citizens.Answer answer = act(number, action, Map.of(), as);
        if (answer.status() != 200) {
            throw new AssertionError(action + ": " + answer);
        }
        return answer.json().get("stage").asString();
    }

    public Citizens.Answer respond(String number, String words, String... as) {
        Map<String, Object> reply = new HashMap<>();
        reply.put("words", words);
        reply.put("rootCause", "窗口轮岗，没有人交接");
        reply.put("outcome", "FIXED_AT_ONCE");
        return act(number, "respond", reply, as);
    }

    /** Accepted and answered by the clerk. */
    public void answered(String number, String window) {
        String[] clerk = citizens.as("clerk-" + window);
        does(number, "accept", clerk);
        Citizens.Answer answer = respond(number, "已当面道歉，当场补办好了", clerk);
        if (answer.status() != 200) {
            throw new AssertionError(answer.toString());
        }
    }

    JsonNode receipt(String receipt) {
        return citizens.get("/api/v1/receipts/" + receipt).json();
    }

    JsonNode complaint(String receipt) {
        return receipt(receipt).get("complaint");
    }

    Citizens.Answer answers(String receipt, String outcome) {
        return citizens.post("/api/v1/receipts/" + receipt + "/answers", Map.of("outcome", outcome));
    }

    Citizens.Answer actsByReceipt(String receipt, String action, String words) {
        return citizens.post("/api/v1/receipts/" + receipt + "/actions/" + action, Map.of("words", words));
    }
}
