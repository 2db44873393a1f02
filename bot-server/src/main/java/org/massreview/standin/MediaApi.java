package org.massreview.standin;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.massreview.wechat.Channel;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.Part;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** 素材 and 内容安全: the last 50 uploads, and checks that find fault with words that say {@link #RISKY}. */
@Component
@WhileNoAccount
class MediaApi {

    /** Where the phone's page finds an upload. */
    static final String PATH = "/standin/media/";

    /** What a text, or the address of a picture, contains to be found risky. */
    static final String RISKY = "违规样本";

    private static final int BYTES_AT_MOST = 10 * 1024 * 1024;
    private static final Duration CHECKING = Duration.ofSeconds(1);

    private final Map<String, Upload> uploads = Bounded.map(50);
    private final Deliveries deliveries;

    MediaApi(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    record Upload(byte[] bytes, MediaType type) {}

    @Nullable
    Upload upload(String id) {
        return uploads.get(id);
    }

    Mono<ServerResponse> upload(ServerRequest request) {
        String type = request.queryParam("type").orElse("image");
        return request.multipartData()
                .mapNotNull(parts -> parts.getFirst("media"))
                .flatMap(this::kept)
                .flatMap(id -> Answers.json(Map.of("type", type, "media_id", id, "created_at", 1_700_000_000)))
                .switchIfEmpty(Mono.defer(() -> Answers.error(41005, "media data missing")));
    }

    Mono<ServerResponse> download(ServerRequest request) {
        Upload upload = uploads.get(request.queryParam("media_id").orElse(""));
        return upload == null
                ? Answers.error(40007, "invalid media_id")
                : ServerResponse.ok()
                        .contentType(upload.type())
                        .header("Content-disposition", "attachment; filename=\"media\"")
                        .bodyValue(upload.bytes());
    }

    /** 文本内容安全识别, version 2. */
    Mono<ServerResponse> words(ServerRequest request) {
        return Bodies.json(request).flatMap(body -> {
            if (body.path("content").asString("").length() > 2_500) {
                return Answers.error(40129, "content size out of limit");
            }
            Map<String, Object> verdict = verdict(body.path("content").asString(""));
            return Answers.done(Map.of(
                    "result",
                    verdict,
                    "detail",
                    List.of(detail(verdict)),
                    "trace_id",
                    UUID.randomUUID().toString()));
        });
    }

    /** 音视频内容安全识别: the verdict follows as an event. */
    Mono<ServerResponse> picture(ServerRequest request) {
        return Bodies.json(request).flatMap(body -> {
            String trace = UUID.randomUUID().toString();
            Map<String, Object> verdict = verdict(body.path("media_url").asString(""));
            Map<String, Object> event = Map.of(
                    "Event",
                    "wxa_media_check",
                    "trace_id",
                    trace,
                    "version",
                    2,
                    "detail",
                    List.of(detail(verdict)),
                    "errcode",
                    0,
                    "errmsg",
                    "ok",
                    "result",
                    verdict);
            deliveries
                    .push(Channel.MA, body.path("openid").asString(""), "event", event)
                    .delaySubscription(CHECKING)
                    .subscribe();
            return Answers.done(Map.of("trace_id", trace));
        });
    }

    private static Map<String, Object> verdict(String checked) {
        boolean risky = checked.contains(RISKY);
        return Map.of("suggest", risky ? "risky" : "pass", "label", risky ? 20001 : 100);
    }

    private static Map<String, Object> detail(Map<String, Object> verdict) {
        Map<String, Object> detail = new LinkedHashMap<>(verdict);
        detail.putAll(Map.of("strategy", "content_model", "errcode", 0, "prob", 90));
        return detail;
    }

    private Mono<String> kept(Part part) {
        @Nullable MediaType named = part.headers().getContentType();
        return DataBufferUtils.join(part.content(), BYTES_AT_MOST).map(buffer -> {
            String id = UUID.randomUUID().toString();
            byte[] bytes = bytes(buffer);
            uploads.put(id, new Upload(bytes, type(bytes, named)));
            return id;
        });
    }

    /** WxJava names no picture's type, and a browser shows none without. */
    private static MediaType type(byte[] bytes, @Nullable MediaType named) {
        if (bytes.length > 3 && bytes[1] == 'P' && bytes[2] == 'N' && bytes[3] == 'G') {
            return MediaType.IMAGE_PNG;
        }
        if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xD8) {
            return MediaType.IMAGE_JPEG;
        }
        return named == null ? MediaType.APPLICATION_OCTET_STREAM : named;
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
