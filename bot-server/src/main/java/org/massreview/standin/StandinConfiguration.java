package org.massreview.standin;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.massreview.secret.Secrets;
import org.massreview.wechat.Account;
import org.massreview.wechat.Accounts;
import org.massreview.wechat.Channel;
import org.massreview.wechat.WechatProperties;
import org.massreview.wechat.WechatProperties.Entry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Two accounts that exist on this server only. Their secrets come from the installation's master key, unless the properties
 * give a token or an AES key.
 */
@Configuration(proxyBeanMethods = false)
@WhileNoAccount
class StandinConfiguration {

    @Bean
    Accounts standinAccounts(Secrets secrets, WechatProperties properties, Environment environment) {
        return new Accounts(Arrays.stream(Channel.values())
                .map(channel -> account(channel, secrets, properties.of(channel), environment))
                .toList());
    }

    private static Account account(Channel channel, Secrets secrets, Optional<Entry> entry, Environment environment) {
        String purpose = "standin/" + channel.path();
        String aesKey = Base64.getEncoder().withoutPadding().encodeToString(secrets.derive(purpose + "/aes"));
        return new Account(
                channel,
                "wxstandin" + channel.path() + "0000001",
                hex(secrets, purpose + "/secret"),
                entry.map(Entry::token).filter(StringUtils::hasText).orElseGet(() -> hex(secrets, purpose + "/token")),
                entry.map(Entry::aesKey).filter(StringUtils::hasText).orElse(aesKey),
                () -> "http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") + PlatformRoutes.ROOT,
                false);
    }

    private static String hex(Secrets secrets, String purpose) {
        return HexFormat.of().formatHex(secrets.derive(purpose), 0, 16);
    }
}
