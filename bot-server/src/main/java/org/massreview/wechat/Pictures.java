package org.massreview.wechat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import me.chanjar.weixin.common.error.WxErrorException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** 临时素材: pictures handed to the platform before they are sent. */
class Pictures {

    private static final String IMAGE = "image";
    private static final String PNG = "png";

    private static final Logger log = LoggerFactory.getLogger(Pictures.class);

    private final Platform platform;
    private final Outbound outbound;

    Pictures(Platform platform, Outbound outbound) {
        this.platform = platform;
        this.outbound = outbound;
    }

    /** @return the picture as the platform has it; what it shows, in words, when it can not be handed over */
    Mono<Portion> upload(Channel channel, Portion.Picture picture) {
        return outbound.call(() -> mediaId(channel, picture.png()))
                .<Portion>map(Portion.Image::new)
                .onErrorResume(failure -> {
                    log.warn("A picture ({}) could not be handed over: {}", channel.path(), failure.toString());
                    return Mono.just(new Portion.Words(picture.description()));
                });
    }

    /** Hands over what is to be answered at once; what follows is handed over when its turn comes. */
    Mono<List<Portion>> readyFirst(Channel channel, List<Portion> portions) {
        if (portions.isEmpty() || !(portions.get(0) instanceof Portion.Picture picture)) {
            return Mono.just(portions);
        }
        return upload(channel, picture).map(ready -> {
            List<Portion> all = new ArrayList<>(portions);
            all.set(0, ready);
            return all;
        });
    }

    private String mediaId(Channel channel, byte[] png) throws WxErrorException {
        ByteArrayInputStream content = new ByteArrayInputStream(png);
        return switch (channel) {
            case MP ->
                platform.mp()
                        .orElseThrow()
                        .getMaterialService()
                        .mediaUpload(IMAGE, PNG, content)
                        .getMediaId();
            case MA ->
                platform.ma()
                        .orElseThrow()
                        .getMediaService()
                        .uploadMedia(IMAGE, PNG, content)
                        .getMediaId();
        };
    }
}
