package org.massreview.wechat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.massreview.problem.Refusal;

/** The metric {@code massreview.callback}: a histogram for each channel and outcome. */
class CallbackTimes {

    private final Map<Channel, Map<Outcome, Timer>> timers = new EnumMap<>(Channel.class);

    enum Outcome {
        ANSWERED,
        REPEATED,
        IGNORED,
        LATE,
        REFUSED,
        FAILED;

        static Outcome of(Throwable failure) {
            return failure instanceof Refusal ? REFUSED : FAILED;
        }
    }

    CallbackTimes(MeterRegistry meters) {
        for (Channel channel : Channel.values()) {
            Map<Outcome, Timer> ofChannel = new EnumMap<>(Outcome.class);
            for (Outcome outcome : Outcome.values()) {
                ofChannel.put(
                        outcome,
                        Timer.builder("massreview.callback")
                                .description("From a push of the platform to our answer")
                                .tag("channel", channel.path())
                                .tag("outcome", outcome.name().toLowerCase(Locale.ROOT))
                                .publishPercentileHistogram()
                                .register(meters));
            }
            timers.put(channel, ofChannel);
        }
    }

    /** @param started by {@link System#nanoTime} */
    void stop(Channel channel, Outcome outcome, long started) {
        Map<Outcome, Timer> ofChannel = timers.getOrDefault(channel, Map.of());
        Timer timer = ofChannel.get(outcome);
        if (timer != null) {
            timer.record(System.nanoTime() - started, TimeUnit.NANOSECONDS);
        }
    }
}
