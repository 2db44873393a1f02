package org.massreview.wechat;

import cn.binarywang.wx.miniapp.api.impl.WxMaServiceHttpComponentsImpl;
import cn.binarywang.wx.miniapp.config.impl.WxMaRedisBetterConfigImpl;
import me.chanjar.weixin.common.redis.WxRedisOps;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.jspecify.annotations.Nullable;

/** WxJava's client of the mini-program over an HTTP client of ours. */
class MiniProgramClient extends WxMaServiceHttpComponentsImpl {

    private final CloseableHttpClient http;

    MiniProgramClient(Account account, CloseableHttpClient http, WxRedisOps tokens) {
        this.http = http;
        setWxMaConfig(configuration(account, tokens));
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

    private static WxMaRedisBetterConfigImpl configuration(Account account, WxRedisOps tokens) {
        var host = account.apiHost();
        WxMaRedisBetterConfigImpl configuration = new WxMaRedisBetterConfigImpl(tokens, "wechat") {
            @Override
            public @Nullable String getApiHostUrl() {
                return host == null ? null : host.get();
            }
        };
        configuration.setAppid(account.appId());
        configuration.setSecret(account.secret());
        configuration.setToken(account.token());
        configuration.useStableAccessToken(true);
        return configuration;
    }
}
