package org.massreview.staff.web;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Files that come in whole. */
final class Uploads {

    private static final int MOST_BYTES = 12 << 20;

    private Uploads() {}

    /** @return empty bytes for an empty file; refused with TOO_LARGE beyond 12 MB */
    static Mono<byte[]> whole(Flux<DataBuffer> content) {
        return DataBufferUtils.join(content, MOST_BYTES)
                .map(buffer -> {
                    byte[] bytes = new byte[buffer.readableByteCount()];
                    buffer.read(bytes);
                    DataBufferUtils.release(buffer);
                    return bytes;
                })
                .defaultIfEmpty(new byte[0]);
    }
}
