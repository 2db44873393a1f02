package org.massreview.inquiry;

import java.awt.image.BufferedImage;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.massreview.understanding.Intent;
import reactor.core.publisher.Mono;

/** 答法: one way to answer. */
interface Reply {

    Set<Intent> intents();

    Mono<Said> to(Inquiry inquiry);

    /** @param picture draws a chart; null where words say enough */
    record Said(Screen screen, @Nullable Supplier<BufferedImage> picture) {

        static Said words(Screen screen) {
            return new Said(screen, null);
        }
    }
}
