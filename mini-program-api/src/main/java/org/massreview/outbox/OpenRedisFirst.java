package org.massreview.outbox;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.data.redis.connection.ReactiveRedisConnection;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.stereotype.Component;

/**
 * Opens the connections that everybody shares before anybody needs them. The factory opens them under a lock; were the first
 * one wanted by two at once, one of them a thread of Redis' own event loop, that thread would wait for a connection which
 * only it could open.
 */
@Component
class OpenRedisFirst implements BeanPostProcessor {

    private static final Logger log = LoggerFactory.getLogger(OpenRedisFirst.class);

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof LettuceConnectionFactory factory) {
            try {
                factory.getConnection().close();
                ReactiveRedisConnection reactive = factory.getReactiveConnection();
                reactive.closeLater().subscribe();
            } catch (RuntimeException away) {
                log.warn("Redis does not answer at the start, going on without: {}", away.toString());
            }
        }
        return bean;
    }
}
