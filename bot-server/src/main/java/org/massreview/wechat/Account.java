package org.massreview.wechat;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One account of ours on the platform, with everything both sides know about it.
 *
 * @param aesKey 消息加解密密钥, 43 characters; null when the account knows plain mode only
 * @param apiHost where its API answers, without a slash at the end; null for the platform itself. Asked for each call,
 *     because the stand-in's port is known only after the start
 * @param encryptedOnly whether messages in plain mode are refused
 */
public record Account(
        Channel channel,
        String appId,
        String secret,
        String token,
        @Nullable String aesKey,
        @Nullable Supplier<String> apiHost,
        boolean encryptedOnly) {

    /** Keeps the secrets out of logs. */
    @Override
    public String toString() {
        return "Account[" + channel.path() + " " + appId + "]";
    }
}
