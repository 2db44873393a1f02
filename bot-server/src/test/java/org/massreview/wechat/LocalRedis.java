package org.massreview.wechat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.massreview.embedded.EmbeddedServers;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A Redis of these tests' own, for the life of the test process. */
public final class LocalRedis {

    private static final EmbeddedServers SERVERS = EmbeddedServers.open(Path.of(
            "bot-server/target/wechat-data",
            Long.toString(ProcessHandle.current().pid())));

    private LocalRedis() {}

    public static void configure(DynamicPropertyRegistry properties) {
        properties.add("spring.data.redis.host", () -> SERVERS.redis().host());
        properties.add("spring.data.redis.port", () -> SERVERS.redis().port());
        properties.add("spring.data.redis.password", () -> SERVERS.redis().password());
    }

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
