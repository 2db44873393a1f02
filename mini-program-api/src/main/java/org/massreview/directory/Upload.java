package org.massreview.directory;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** 上传的表格: a list as it is sent, whole; 12 MB at most. */
public final class Upload {

    private static final int MOST_BYTES = 12 << 20;

    private Upload() {}

    /** @return empty bytes when nothing was sent; fails with a DataBufferLimitException when it is too large */
    public static Mono<byte[]> whole(Flux<DataBuffer> content) {
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
