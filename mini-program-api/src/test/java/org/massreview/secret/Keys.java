package org.massreview.secret;

import java.util.Arrays;

/** Two installations, each with a key of its own. */
public final class Keys {

    private Keys() {}

    public static Secrets secrets() {
        return filled(1);
    }

    public static Secrets others() {
        return filled(2);
    }

    public static Vault vault() {
        return new Vault(secrets());
    }

    private static Secrets filled(int content) {
        byte[] master = new byte[32];
        Arrays.fill(master, (byte) content);
        return new Secrets(master);
    }
}
