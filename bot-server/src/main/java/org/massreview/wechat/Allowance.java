package org.massreview.wechat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.massreview.conversation.Heard;

/**
 * 下发额度: how many customer-service messages the platform carries to one person after what the person did. Each such deed
 * begins its allowance anew.
 */
enum Allowance {
    MP_TOUCHED(Channel.MP, 3, Duration.ofMinutes(1)),
    MP_SAID(Channel.MP, 20, Duration.ofHours(48)),
    MA_ENTERED(Channel.MA, 2, Duration.ofMinutes(1)),
    MA_SAID(Channel.MA, 5, Duration.ofHours(48));

    /** The longest of them: after it nobody can be reached. */
    static final Duration LONGEST = Duration.ofHours(48);

    private final Channel channel;
    private final int messages;
    private final Duration time;

    Allowance(Channel channel, int messages, Duration time) {
        this.channel = channel;
        this.messages = messages;
        this.time = time;
    }

    int messages() {
        return messages;
    }

    Duration time() {
        return time;
    }

    /** @return in the order in which they are used: what ends sooner first */
    static List<Allowance> of(Channel channel) {
        return Stream.of(values())
                .filter(allowance -> allowance.channel == channel)
                .toList();
    }

    /** @return empty for what begins none */
    static Optional<Allowance> of(Channel channel, Heard.Kind kind) {
        boolean mp = channel == Channel.MP;
        return switch (kind) {
            case TEXT, VOICE, PHOTO, OTHER -> Optional.of(mp ? MP_SAID : MA_SAID);
            case SCAN, SUBSCRIBE, CLICK -> mp ? Optional.of(MP_TOUCHED) : Optional.empty();
            case ENTER -> mp ? Optional.empty() : Optional.of(MA_ENTERED);
        };
    }
}
