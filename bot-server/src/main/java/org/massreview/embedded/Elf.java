package org.massreview.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The part of a Linux executable that is loaded. What follows the last segment is for debuggers: 284 of the 313 MB of
 * the mariadbd we are given. Not writing it saves two seconds and the disk.
 */
final class Elf {

    private static final int HEAD = 4096;
    private static final int MAGIC = 0x464c457f;
    private static final int SIXTY_FOUR_BIT_LITTLE_ENDIAN = 0x0102;

    private Elf() {}

    /** Writes the loadable part to a new file and onto the disk; a file that is not 64-bit ELF is copied whole. */
    static void copyLoadable(InputStream in, Path target) throws IOException {
        try (FileChannel out = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            ByteBuffer head = ByteBuffer.wrap(in.readNBytes(HEAD)).order(ByteOrder.LITTLE_ENDIAN);
            long end = loadableEnd(head);
            if (end < Long.MAX_VALUE) {
                forgetSections(head);
            }
            long written = out.write(head);
            byte[] block = new byte[1 << 16];
            while (written < end) {
                int read = in.read(block, 0, (int) Math.min(block.length, end - written));
                if (read < 0) {
                    break;
                }
                written += out.write(ByteBuffer.wrap(block, 0, read));
            }
            // A power cut must not leave an empty program under its final name.
            out.force(true);
        }
    }

    /** @return the offset after the last segment, or Long.MAX_VALUE if the file is to be copied whole */
    private static long loadableEnd(ByteBuffer head) {
        if (head.limit() < HEAD || head.getInt(0) != MAGIC || head.getShort(4) != SIXTY_FOUR_BIT_LITTLE_ENDIAN) {
            return Long.MAX_VALUE;
        }
        long table = head.getLong(32);
        int entry = head.getShort(54);
        int entries = head.getShort(56);
        if (table + (long) entry * entries > HEAD) {
            return Long.MAX_VALUE;
        }
        long end = HEAD;
        for (int i = 0; i < entries; i++) {
            int segment = (int) table + i * entry;
            end = Math.max(end, head.getLong(segment + 8) + head.getLong(segment + 32));
        }
        return end;
    }

    private static void forgetSections(ByteBuffer head) {
        head.putLong(40, 0).putShort(60, (short) 0).putShort(62, (short) 0);
    }
}
