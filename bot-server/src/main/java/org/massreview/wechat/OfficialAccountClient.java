package org.massreview.wechat;

import me.chanjar.weixin.common.redis.WxRedisOps;
import me.chanjar.weixin.mp.api.impl.WxMpServiceHttpComponentsImpl;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import me.chanjar.weixin.mp.config.impl.WxMpRedisConfigImpl;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

/** WxJava's client of the official account over an HTTP client of ours. */
class OfficialAccountClient extends WxMpServiceHttpComponentsImpl {

    private final CloseableHttpClient http;

    OfficialAccountClient(Account account, CloseableHttpClient http, WxRedisOps tokens) {
        this.http = http;
        setWxMpConfigStorage(configuration(account, tokens));
        setMaxRetryTimes(1);
        setRetrySleepMillis(300);
    }

    @Override
    public void initHttp() {
        // WxJava's shared client trusts every certificate.
    }

    @Override
    public CloseableHttpClient getRequestHttpClient() {
        return http;
    }

    private static WxMpRedisConfigImpl configuration(Account account, WxRedisOps tokens) {
        var host = account.apiHost();
        WxMpRedisConfigImpl configuration = new WxMpRedisConfigImpl(tokens, "wechat") {
            @Override
            public WxMpHostConfig getHostConfig() {
                return host == null
                        ? new WxMpHostConfig()
                        : WxMpHostConfig.builder()
                                .apiHost(host.get())
                                .mpHost(host.get())
                                .openHost(host.get())
                                .build();
            }
        };
        configuration.setAppId(account.appId());
        configuration.setSecret(account.secret());
        configuration.setToken(account.token());
        configuration.useStableAccessToken(true);
        return configuration;
    }
}
