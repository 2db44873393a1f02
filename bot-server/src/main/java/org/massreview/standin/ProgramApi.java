package org.massreview.standin;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.qrcode.QRCodeWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Codes and links that lead into the account and the mini-program. */
@Component
@WhileNoAccount
class ProgramApi {

    private static final int SCENE_AT_MOST = 32;
    private static final int A_MONTH = 2_592_000;

    /** 带参二维码: its scene comes back with the SCAN event. */
    Mono<ServerResponse> code(ServerRequest request) {
        return Bodies.json(request).flatMap(body -> {
            JsonNode scene = body.path("action_info").path("scene");
            String named =
                    scene.path("scene_str").asString(scene.path("scene_id").asString(""));
            if (named.isEmpty() || named.length() > 64) {
                return Answers.error(40053, "invalid action info");
            }
            return Answers.json(Map.of(
                    "ticket", UUID.randomUUID().toString(),
                    "expire_seconds", body.path("expire_seconds").asInt(A_MONTH),
                    "url", "http://weixin.qq.com/q/" + named));
        });
    }

    /** 小程序码: a picture, or an error in JSON. */
    Mono<ServerResponse> programCode(ServerRequest request) {
        return Bodies.json(request).flatMap(body -> {
            String scene = body.path("scene").asString("");
            if (scene.isEmpty() || scene.length() > SCENE_AT_MOST) {
                return Answers.error(40169, "invalid length for scene, or the data is not json string");
            }
            return ServerResponse.ok().contentType(MediaType.IMAGE_PNG).bodyValue(picture(scene));
        });
    }

    Mono<ServerResponse> phoneNumber(ServerRequest request) {
        return Bodies.json(request).flatMap(body -> {
            if (body.path("code").asString("").isEmpty()) {
                return Answers.error(40029, "invalid code");
            }
            return Answers.done(Map.of(
                    "phone_info",
                    Map.of("phoneNumber", "13800138000", "purePhoneNumber", "13800138000", "countryCode", "86")));
        });
    }

    Mono<ServerResponse> scheme(ServerRequest request) {
        return Answers.done(Map.of("openlink", "weixin://dl/business/?t=" + UUID.randomUUID()));
    }

    Mono<ServerResponse> link(ServerRequest request) {
        return Answers.done(Map.of("url_link", "https://wxaurl.cn/" + UUID.randomUUID()));
    }

    private static byte[] picture(String scene) {
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            MatrixToImageWriter.writeToStream(
                    new QRCodeWriter().encode(scene, BarcodeFormat.QR_CODE, 280, 280), "PNG", png);
            return png.toByteArray();
        } catch (WriterException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
