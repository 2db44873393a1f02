package org.massreview.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** An HTTP answer as it arrives; understands no more of HTTP than where an answer ends. */
final class Answer {

    private static final String LENGTH = "\r\ncontent-length:";
    private static final String LAST_CHUNK = "0\r\n\r\n";

    private final ByteBuffer arrived = ByteBuffer.allocateDirect(64 * 1024);
    private final byte[] bytes = new byte[64 * 1024];
    private int count;
    private int head;
    private int body;

    void clear() {
        count = 0;
        head = 0;
        body = -1;
    }

    /** @return whether the answer is complete */
    boolean read(SocketChannel channel) throws IOException {
        arrived.clear().limit(bytes.length - count);
        int more = channel.read(arrived);
        if (more < 0) {
            throw new IOException("the server has hung up after " + count + " bytes");
        }
        arrived.flip().get(bytes, count, more);
        count += more;
        if (head == 0 && !findHead()) {
            return false;
        }
        return body >= 0 ? count >= head + body : endsWith(LAST_CHUNK);
    }

    private boolean findHead() {
        for (int i = 3; i < count; i++) {
            if (bytes[i] == '\n' && bytes[i - 1] == '\r' && bytes[i - 2] == '\n' && bytes[i - 3] == '\r') {
                head = i + 1;
                body = length();
                return true;
            }
        }
        return false;
    }

    /** @return the length that the head gives, -1 for chunks */
    private int length() {
        for (int i = 0; i < head - LENGTH.length(); i++) {
            if (bytes[i] == '\r' && isAt(i, LENGTH)) {
                int end = i + LENGTH.length();
                while (bytes[end] != '\r') {
                    end++;
                }
                return Integer.parseInt(
                        new String(bytes, i + LENGTH.length(), end - i - LENGTH.length(), ISO_8859_1).strip());
            }
        }
        return -1;
    }

    private boolean isAt(int from, String lowerCase) {
        for (int i = 0; i < lowerCase.length(); i++) {
            if (Character.toLowerCase((char) bytes[from + i]) != lowerCase.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean endsWith(String end) {
        return count >= head + end.length() && isAt(count - end.length(), end);
    }

    int status() {
        return 100 * (bytes[9] - '0') + 10 * (bytes[10] - '0') + bytes[11] - '0';
    }

    /** Bytes of the body. */
    int size() {
        return count - head;
    }

    String text() {
        return new String(bytes, head, size(), UTF_8);
    }
}
