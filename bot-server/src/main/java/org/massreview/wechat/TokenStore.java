package org.massreview.wechat;

import me.chanjar.weixin.common.redis.RedisTemplateWxRedisOps;
import me.chanjar.weixin.common.redis.WxRedisOps;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.data.redis.connection.RedisConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * Redis as WxJava keeps its access tokens there, waiting for each answer: on a connection factory of its own. The common
 * factory guards its connections by one lock; a thread that waits in it for the first connection stops the event loop that
 * would bring it, as soon as that loop asks the factory for anything, and both stand still for ever.
 */
class TokenStore implements DisposableBean {

    private final LettuceConnectionFactory connections;
    private final WxRedisOps operations;

    /** @param common whose server and settings are used */
    TokenStore(LettuceConnectionFactory common) {
        connections = new LettuceConnectionFactory(server(common), common.getClientConfiguration());
        connections.afterPropertiesSet();
        connections.start();
        operations = new RedisTemplateWxRedisOps(new StringRedisTemplate(connections));
    }

    private static RedisConfiguration server(LettuceConnectionFactory common) {
        if (common.getClusterConfiguration() != null) {
            return common.getClusterConfiguration();
        }
        return common.getSentinelConfiguration() != null
                ? common.getSentinelConfiguration()
                : common.getStandaloneConfiguration();
    }

    WxRedisOps operations() {
        return operations;
    }

    @Override
    public void destroy() {
        connections.destroy();
    }
}
