package org.massreview.wechat;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Where the platform pushes messages and events (消息推送). */
@RestController
@RequestMapping("/wechat/{channel:mp|ma}/{appId}")
class CallbackController {

    private static final int BYTES_AT_MOST = 64 * 1024;
    private static final MediaType XML = new MediaType("text", "xml", StandardCharsets.UTF_8);

    private final Map<Channel, Door> doors = new EnumMap<>(Channel.class);
    private final CallbackDesk desk;

    private record Door(Account account, Seal seal) {}

    CallbackController(Accounts accounts, CallbackDesk desk) {
        accounts.all().forEach(account -> doors.put(account.channel(), new Door(account, Seal.of(account))));
        this.desk = desk;
    }

    /** The console's check of the address (接入验证): does nothing, so an old signature does no harm. */
    @GetMapping
    Mono<ResponseEntity<String>> echo(
            @PathVariable String channel,
            @PathVariable String appId,
            @RequestParam(required = false) @Nullable String signature,
            @RequestParam(required = false) @Nullable String timestamp,
            @RequestParam(required = false) @Nullable String nonce,
            @RequestParam(defaultValue = "") String echostr) {
        return Mono.fromCallable(() -> {
            Door door = door(channel, appId);
            new Envelope(signature, timestamp, nonce, null, null).check(door.seal());
            return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(echostr);
        });
    }

    @PostMapping
    Mono<ResponseEntity<String>> push(
            @PathVariable String channel,
            @PathVariable String appId,
            @RequestParam(required = false) @Nullable String signature,
            @RequestParam(required = false) @Nullable String timestamp,
            @RequestParam(required = false) @Nullable String nonce,
            @RequestParam(name = "msg_signature", required = false) @Nullable String msgSignature,
            @RequestParam(name = "encrypt_type", required = false) @Nullable String encryptType,
            ServerHttpRequest request) {
        Door door = door(channel, appId);
        Envelope envelope = new Envelope(signature, timestamp, nonce, msgSignature, encryptType);
        return body(request)
                .flatMap(body -> desk.receive(door.account(), door.seal(), envelope, body))
                .map(CallbackController::response);
    }

    private Door door(String channel, String appId) {
        Door door = doors.get(channel.equals(Channel.MP.path()) ? Channel.MP : Channel.MA);
        if (door == null || !door.account().appId().equals(appId)) {
            throw Refusal.of(Problem.NOT_FOUND);
        }
        return door;
    }

    private static Mono<byte[]> body(ServerHttpRequest request) {
        if (request.getHeaders().getFirst(HttpHeaders.CONTENT_LENGTH) != null
                && request.getHeaders().getContentLength() > BYTES_AT_MOST) {
            return Refusal.mono(Problem.TOO_LARGE);
        }
        return DataBufferUtils.join(request.getBody(), BYTES_AT_MOST)
                .map(CallbackController::bytes)
                .defaultIfEmpty(new byte[0])
                .onErrorMap(DataBufferLimitException.class, tooLarge -> Refusal.of(Problem.TOO_LARGE));
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static ResponseEntity<String> response(String body) {
        boolean silent = body.equals(PassiveReply.SUCCESS);
        return ResponseEntity.ok()
                .contentType(silent ? MediaType.TEXT_PLAIN : XML)
                .body(body);
    }
}
