package org.massreview.bench;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Opens sessions of browsers, to be used by {@link ReviewPosts}. */
final class DevicePosts implements Traffic {

    private static final String BEFORE = "\"token\":\"";
    private static final byte[] NOTHING = {};

    private final List<String> tokens = new ArrayList<>();

    List<String> tokens() {
        return tokens;
    }

    @Override
    public void ask(int connection, ByteBuffer request) {
        Http.post(request, "/api/v1/sessions/device", "application/json", "", NOTHING);
    }

    @Override
    public boolean isGood(int connection, Answer answer) {
        if (answer.status() != 201) {
            return false;
        }
        String text = answer.text();
        int from = text.indexOf(BEFORE) + BEFORE.length();
        return tokens.add(text.substring(from, text.indexOf('"', from)));
    }
}
