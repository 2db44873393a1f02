package org.massreview.wechat;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import me.chanjar.weixin.common.redis.WxRedisOps;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.SocketConfig;
import org.massreview.citizen.People;
import org.massreview.conversation.Conversation;
import org.massreview.conversation.Messenger;
import org.massreview.notification.Courier;
import org.massreview.notification.NotificationDesk;
import org.massreview.notification.OutsideLinks;
import org.massreview.notification.Route;
import org.massreview.secret.Vault;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;

/** The room's wiring; {@link Accounts} come from the properties, or from the stand-in while none are configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WechatProperties.class)
class WechatConfiguration {

    @Bean
    @Conditional(AppIdConfigured.class)
    Accounts accounts(WechatProperties properties) {
        return new Accounts(Arrays.stream(Channel.values())
                .flatMap(channel -> properties.of(channel).filter(WechatProperties.Entry::isNamed).stream()
                        .map(entry -> entry.account(channel)))
                .toList());
    }

    /** Verifies certificates and host names, unlike the client that WxJava brings. */
    @Bean(destroyMethod = "close")
    CloseableHttpClient wechatHttp() {
        return HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnTotal(32)
                        .setMaxConnPerRoute(16)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(3, TimeUnit.SECONDS)
                                .setSocketTimeout(8, TimeUnit.SECONDS)
                                .setTimeToLive(5, TimeUnit.MINUTES)
                                .build())
                        .setDefaultSocketConfig(
                                SocketConfig.custom().setTcpNoDelay(true).build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(3, TimeUnit.SECONDS)
                        .setResponseTimeout(8, TimeUnit.SECONDS)
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .build();
    }

    @Bean
    TokenStore tokenStore(LettuceConnectionFactory redis) {
        return new TokenStore(redis);
    }

    @Bean
    Platform platform(Accounts accounts, CloseableHttpClient wechatHttp, TokenStore store) {
        WxRedisOps tokens = store.operations();
        return new Platform(
                accounts.of(Channel.MP)
                        .map(account -> new OfficialAccountClient(account, wechatHttp, tokens))
                        .orElse(null),
                accounts.of(Channel.MA)
                        .map(account -> new MiniProgramClient(account, wechatHttp, tokens))
                        .orElse(null));
    }

    @Bean
    PageLink pageLink(Accounts accounts, Environment environment) {
        return new PageLink(accounts.of(Channel.MA), () -> site(environment));
    }

    @Bean
    OutsideLinks outsideLinks(Platform platform, Outbound outbound, PageLink links) {
        return new UrlLinks(platform, outbound, links);
    }

    @Bean
    Outbound outbound() {
        return new Outbound();
    }

    @Bean
    Pictures pictures(Platform platform, Outbound outbound) {
        return new Pictures(platform, outbound);
    }

    @Bean
    Contacts contacts(ReactiveStringRedisTemplate redis, Vault vault, Clock clock) {
        return new Contacts(redis, vault, clock);
    }

    @Bean
    CustomerMessages customerMessages(
            Platform platform,
            Outbound outbound,
            Pictures pictures,
            Contacts contacts,
            People people,
            MeterRegistry meters) {
        return new CustomerMessages(platform, outbound, pictures, contacts, people, meters);
    }

    @Bean
    Messenger messenger(Contacts contacts, CustomerMessages messages, PageLink links) {
        return new WechatMessenger(contacts, messages, links);
    }

    @Bean
    Reports reports(Contacts contacts, People people, ObjectProvider<NotificationDesk> notifications) {
        return new Reports(contacts, people, notifications);
    }

    @Bean
    Courier longTermCourier(Platform platform, Outbound outbound, Accounts accounts, PageLink links) {
        return new SubscribeCourier(Route.LONG_TERM, platform, outbound, accounts, links);
    }

    @Bean
    Courier oneTimeCourier(Platform platform, Outbound outbound, Accounts accounts, PageLink links) {
        return new SubscribeCourier(Route.ONE_TIME, platform, outbound, accounts, links);
    }

    @Bean
    Courier customerCourier(Contacts contacts, CustomerMessages messages, PageLink links, MessageSource words) {
        return new CustomerCourier(contacts, messages, links, words);
    }

    @Bean
    Courier templateCourier(Platform platform, Outbound outbound, Accounts accounts, PageLink links) {
        return new TemplateCourier(platform, outbound, accounts, links);
    }

    @Bean
    AccountMenu accountMenu(Platform platform, Outbound outbound, Environment environment) {
        Path config = Path.of(environment.getProperty("massreview.config-dir", "config"));
        return new AccountMenu(platform, outbound, config.resolve("wechat-menu.yml"), () -> site(environment));
    }

    /** While nobody has said under which address people find this server, it is this machine. */
    private static String site(Environment environment) {
        String site = environment.getProperty("massreview.public-url", "");
        String here = "http://localhost:" + environment.getProperty("local.server.port", "8080");
        return site.isBlank() ? here : site.strip().replaceAll("/+$", "");
    }

    @Bean
    MiniProgramLoginCodes loginCodes(Platform platform, Outbound outbound, Reports reports) {
        return new MiniProgramLoginCodes(platform, outbound, reports);
    }

    @Bean
    Answering answering(
            Conversation conversation,
            Contacts contacts,
            Pictures pictures,
            MessageSource words,
            Reports reports,
            PageLink links) {
        return new Answering(conversation, contacts, pictures, words, reports, links);
    }

    @Bean
    CallbackDesk callbackDesk(
            People people,
            Answering answering,
            ReactiveStringRedisTemplate redis,
            CustomerMessages messages,
            MeterRegistry meters,
            Clock clock) {
        return new CallbackDesk(
                new Hearing(people), answering, new FirstReplies(redis), messages, new CallbackTimes(meters), clock);
    }
}
