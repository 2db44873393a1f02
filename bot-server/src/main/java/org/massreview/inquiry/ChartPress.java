package org.massreview.inquiry;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Draws charts apart from the threads that answer: two at a time, a few waiting. When there are too many, or one can not be
 * drawn, the words go without a picture.
 */
@Component
class ChartPress implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ChartPress.class);
    private static final int AT_ONCE = 2;
    private static final int WAITING = 32;

    private final Scheduler scheduler = Schedulers.newBoundedElastic(AT_ONCE, WAITING, "chart");

    /** @return a PNG; empty when there is none to be had now */
    Mono<byte[]> print(Supplier<BufferedImage> drawing) {
        return Mono.fromCallable(() -> png(drawing.get()))
                .subscribeOn(scheduler)
                .onErrorResume(failure -> {
                    log.warn("a chart was not drawn, the answer goes without it", failure);
                    return Mono.empty();
                });
    }

    static byte[] png(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(picture, "png", bytes)) {
                throw new IllegalStateException("no writer of PNG files");
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        scheduler.dispose();
    }
}
