package org.massreview.wechat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** What an operator copies from the platform's console, under {@code massreview.wechat}. */
@ConfigurationProperties("massreview.wechat")
public record WechatProperties(@Nullable Entry mp, @Nullable Entry ma) {

    public Optional<Entry> of(Channel channel) {
        return Optional.ofNullable(channel == Channel.MP ? mp : ma);
    }

    /**
     * @param appId 开发者ID; without any, the local stand-in answers
     * @param secret 开发者密码
     * @param token 令牌 of the callback, 3–32 letters and digits
     * @param aesKey 消息加解密密钥, 43 letters and digits; needed in compatible and safe mode
     * @param apiHost another address of the platform's API, for a proxy
     * @param encryptedOnly refuses plain mode, in which the signature does not cover the message
     */
    public record Entry(
            @Nullable String appId,
            @Nullable String secret,
            @Nullable String token,
            @Nullable String aesKey,
            @Nullable String apiHost,
            boolean encryptedOnly) {

        boolean isNamed() {
            return appId != null && !appId.isBlank();
        }

        Account account(Channel channel) {
            String key = aesKey == null || aesKey.isBlank() ? null : aesKey.strip();
            String host = apiHost;
            return new Account(
                    channel,
                    needed(channel, "app-id", appId),
                    needed(channel, "secret", secret),
                    needed(channel, "token", token),
                    key,
                    host == null || host.isBlank() ? null : () -> host,
                    encryptedOnly);
        }

        private static String needed(Channel channel, String name, @Nullable String value) {
            if (value == null || value.isBlank()) {
                throw new IllegalStateException("massreview.wechat." + channel.path() + "." + name + " is missing.");
            }
            return value.strip();
        }
    }
}
