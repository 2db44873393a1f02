package org.massreview.wechat;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** 开放数据: what a mini-program passes on encrypted with a session key, believed only when its watermark names our app. */
final class SessionData {

    private static final JsonMapper JSON = JsonMapper.shared();

    private SessionData() {}

    /**
     * Opens data encrypted with AES-128-CBC; a wrong key may go unnoticed by the padding, never by the watermark.
     *
     * @param sessionKey base64 of 16 bytes, as are the iv
     * @return the data as a JSON object; refused with CALLBACK_UNREADABLE when it is not meant for this app
     */
    static JsonNode open(String encrypted, String sessionKey, String iv, String appId) {
        try {
            Base64.Decoder base64 = Base64.getDecoder();
            Cipher cipher = Cipher.getInstance("AES/CBC/PKCS5Padding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(base64.decode(sessionKey), "AES"),
                    new IvParameterSpec(base64.decode(iv)));
            JsonNode data = JSON.readTree(cipher.doFinal(base64.decode(encrypted)));
            if (data.path("watermark").path("appid").asString("").equals(appId)) {
                return data;
            }
        } catch (GeneralSecurityException | IllegalArgumentException | JacksonException unreadable) {
            // Another key, or no data of the platform.
        }
        throw Refusal.of(Problem.CALLBACK_UNREADABLE);
    }
}
