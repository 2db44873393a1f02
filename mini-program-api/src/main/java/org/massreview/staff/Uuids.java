package org.massreview.staff;

import java.nio.ByteBuffer;
import java.util.UUID;

/** Ids as BINARY(16). */
final class Uuids {

    private Uuids() {}

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
