package org.massreview.embedded;

import org.massreview.embedded.EmbeddedServers.Endpoint;
import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails;

/** The embedded Redis as Spring sees it. */
record RedisConnection(Endpoint endpoint) implements DataRedisConnectionDetails {

    @Override
    public String getPassword() {
        return endpoint.password();
    }

    @Override
    public Standalone getStandalone() {
        return Standalone.of(endpoint.host(), endpoint.port());
    }

    /** Not the password. */
    @Override
    public String toString() {
        return "redis://" + endpoint.host() + ":" + endpoint.port();
    }
}
