package org.massreview.citizen;

import java.util.Arrays;
import java.util.HexFormat;

/** Who somebody is to us: a keyed hash of the openid or of a device's random id; the name itself is never kept. */
public record PersonKey(byte[] hash) {

    public PersonKey {
        if (hash.length != 32) {
            throw new IllegalArgumentException("a person key has 32 bytes");
        }
        hash = hash.clone();
    }

    public static PersonKey parse(String hex) {
        return new PersonKey(HexFormat.of().parseHex(hex));
    }

    @Override
    public byte[] hash() {
        return hash.clone();
    }

    public String hex() {
        return HexFormat.of().formatHex(hash);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PersonKey key && Arrays.equals(hash, key.hash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }

    @Override
    public String toString() {
        return "PersonKey[" + hex().substring(0, 8) + "…]";
    }
}
