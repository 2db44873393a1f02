package org.massreview.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;

/** Requests as bytes. */
final class Http {

    private Http() {}

    static byte[] get(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: bench\r\nAccept: */*\r\n\r\n").getBytes(UTF_8);
    }

    /** @param headers each ended by CR LF */
    static void post(ByteBuffer request, String path, String type, String headers, byte[] body) {
        request.put(("POST " + path + " HTTP/1.1\r\nHost: bench\r\nContent-Type: " + type + "\r\nContent-Length: "
                        + body.length + "\r\n" + headers + "\r\n")
                .getBytes(UTF_8));
        request.put(body);
    }
}
