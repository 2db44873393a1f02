package org.massreview.wechat;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;

/**
 * A pushed message or event, whichever format it came in. A nested field has a dotted path ({@code ScanCodeInfo.ScanResult});
 * what is repeated, in XML elements or in a JSON array, has one value for each time.
 *
 * @param to the account's original id, {@code gh_…}
 * @param from the person's openid; in some events the platform's own name
 * @param createdAt seconds since the epoch, by the platform's clock
 * @param type MsgType, in lower case
 * @param event the event's name in lower case; empty for messages
 */
record Message(String to, String from, long createdAt, String type, String event, Map<String, List<String>> fields) {

    private static final int FIELDS_AT_MOST = 1_000;

    /** Refuses with CALLBACK_UNREADABLE what lacks sender, time or type. */
    static Message of(Map<String, List<String>> fields) {
        String from = first(fields, "FromUserName");
        String time = first(fields, "CreateTime");
        String type = first(fields, "MsgType");
        if (fields.size() > FIELDS_AT_MOST || from.isBlank() || type.isBlank()) {
            throw Refusal.of(Problem.CALLBACK_UNREADABLE);
        }
        try {
            type = lower(type);
            String event = type.equals("event") ? lower(first(fields, "Event")) : "";
            return new Message(
                    first(fields, "ToUserName"), from, Long.parseLong(time), type, event, Map.copyOf(fields));
        } catch (NumberFormatException noTime) {
            throw Refusal.of(Problem.CALLBACK_UNREADABLE);
        }
    }

    /** @return the first value on that path, stripped; empty when there is none */
    String field(String path) {
        return first(fields, path);
    }

    List<String> all(String path) {
        return fields.getOrDefault(path, List.of());
    }

    /** 排重: MsgId, for events FromUserName + CreateTime; the event's name and key tell apart two of the same second. */
    String identity() {
        String id = type.equals("event") ? "" : field("MsgId") + field("MsgID");
        return id.isEmpty() ? String.join("|", from, Long.toString(createdAt), type, event, field("EventKey")) : id;
    }

    private static String lower(String word) {
        return word.toLowerCase(java.util.Locale.ROOT);
    }

    private static String first(Map<String, List<String>> fields, String path) {
        @Nullable List<String> values = fields.get(path);
        return values == null || values.isEmpty() ? "" : values.get(0).strip();
    }
}
