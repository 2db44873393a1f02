package org.massreview.embedded;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.sync.RedisCommands;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.massreview.embedded.EmbeddedServers.Endpoint;

@Timeout(120)
class EmbeddedServersTest {

    @TempDir
    Path folder;

    @Test
    void a_second_start_finds_the_data_and_the_ports_of_the_first() throws SQLException {
        Endpoint mariaDb;
        Endpoint redis;
        Path spaced = folder.resolve("a folder");
        try (EmbeddedServers servers = EmbeddedServers.open(spaced)) {
            mariaDb = servers.mariaDb();
            redis = servers.redis();
            remember(servers, "群众评 😀");
        }
        assertThat(Port.isFree(mariaDb.port())).isTrue();
        assertThat(Port.isFree(redis.port())).isTrue();

        try (EmbeddedServers servers = EmbeddedServers.open(spaced)) {
            assertRemembered(servers, "群众评 😀");
            assertThat(servers.mariaDb()).isEqualTo(mariaDb);
            assertThat(servers.redis()).isEqualTo(redis);
        }
    }

    @Test
    void a_port_taken_meanwhile_is_given_up_for_another() throws Exception {
        int taken;
        try (EmbeddedServers servers = EmbeddedServers.open(folder)) {
            taken = servers.redis().port();
        }
        try (var intruder = new ServerSocket(taken, 1, InetAddress.getByName(Port.HOST));
                EmbeddedServers servers = EmbeddedServers.open(folder)) {
            assertThat(servers.redis().port()).isNotEqualTo(intruder.getLocalPort());
            assertThat(redis(servers, RedisCommands::ping)).isEqualTo("PONG");
        }
    }

    @Test
    void all_shares_of_one_jvm_are_the_same_servers_until_the_last_is_closed() {
        EmbeddedServers first = EmbeddedServers.open(folder);
        EmbeddedServers second = EmbeddedServers.open(folder.resolve("../" + folder.getFileName()));
        assertThat(second.redis()).isEqualTo(first.redis());

        first.close();
        first.close();
        assertThat(redis(second, RedisCommands::ping)).isEqualTo("PONG");

        int port = second.redis().port();
        second.close();
        assertThatThrownBy(second::redis).isInstanceOf(IllegalStateException.class);
        assertThat(Port.isFree(port)).isTrue();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void kill_9_of_the_jvm_stops_both_servers_within_seconds() throws Exception {
        OtherInstance killed = OtherInstance.on(folder);
        List<ProcessHandle> servers = killed.servers();
        assertThat(servers).hasSize(2).allMatch(ProcessHandle::isAlive);

        killed.kill();

        await().atMost(5, SECONDS).until(() -> servers.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void the_next_start_stops_the_orphans_of_a_killed_instance_and_goes_on_with_its_data() throws Exception {
        try (EmbeddedServers servers = EmbeddedServers.open(folder)) {
            remember(servers, "before");
        }
        OtherInstance killed = OtherInstance.on(folder);
        List<ProcessHandle> orphans = killed.servers();
        killed.killWithItsGuard();
        assertThat(orphans).hasSize(2).allMatch(ProcessHandle::isAlive);

        try (EmbeddedServers servers = EmbeddedServers.open(folder)) {
            assertRemembered(servers, "before");
            assertThat(orphans).noneMatch(ProcessHandle::isAlive);
        }
    }

    @Test
    void a_second_instance_on_the_same_folder_is_refused_in_one_sentence() throws Exception {
        OtherInstance first = OtherInstance.on(folder);
        try {
            assertThatThrownBy(() -> EmbeddedServers.open(folder))
                    .isInstanceOf(EmbeddedFailure.class)
                    .hasMessage("The data folder %s is in use by another instance (process %d)."
                            .formatted(folder.toRealPath(), first.jvm().pid()));
        } finally {
            List<ProcessHandle> servers = first.servers();
            first.kill();
            await().atMost(10, SECONDS).until(() -> servers.stream().noneMatch(ProcessHandle::isAlive));
        }
    }

    @Test
    void a_server_that_dies_is_started_again_at_the_same_port() throws Exception {
        try (EmbeddedServers servers = EmbeddedServers.open(folder)) {
            remember(servers, "before");
            for (String server : List.of("mariadb", "redis")) {
                long pid = pid(server);
                ProcessHandle.of(pid).orElseThrow().destroyForcibly();
                await().atMost(20, SECONDS)
                        .ignoreExceptions()
                        .until(() -> Files.exists(folder.resolve("run/" + server + ".pid")) && pid(server) != pid);
            }
            await().atMost(20, SECONDS).ignoreExceptions().untilAsserted(() -> assertRemembered(servers, "before"));
        }
    }

    @Test
    void an_interrupted_unpacking_and_an_interrupted_installation_are_done_again() throws Exception {
        Files.createDirectories(folder.resolve("bin/mariadb-11.4.5-linux.unpacking/bin"));
        Files.writeString(folder.resolve("bin/mariadb-11.4.5-linux.unpacking/bin/mariadbd"), "half");
        Files.createDirectories(folder.resolve("mariadb.installing"));
        Files.writeString(folder.resolve("mariadb.installing/ibdata1"), "half");

        try (EmbeddedServers servers = EmbeddedServers.open(folder)) {
            remember(servers, "whole");
            assertRemembered(servers, "whole");
        }
    }

    @Test
    void a_server_that_cannot_start_says_why() throws Exception {
        try (EmbeddedServers servers = EmbeddedServers.open(folder)) {
            Files.writeString(folder.resolve("mariadb"), "a file where the data should be");
            Files.createDirectories(folder.resolve("redis/appendonly.aof"));

            assertThatThrownBy(servers::redis)
                    .isInstanceOf(EmbeddedFailure.class)
                    .hasMessage("Redis stopped while it was starting (Can't open the append-only file: Is a directory);"
                            + " its log is " + folder.toRealPath().resolve("log/redis.log") + ".");
            assertThatThrownBy(servers::mariaDb)
                    .isInstanceOf(EmbeddedFailure.class)
                    .hasMessageStartingWith("The data folder " + folder.toRealPath() + " cannot be used (");
        }
    }

    private long pid(String server) throws Exception {
        return Long.parseLong(
                Files.readAllLines(folder.resolve("run/" + server + ".pid")).get(0));
    }

    private static void remember(EmbeddedServers servers, String text) throws SQLException {
        try (Connection connection = connect(servers);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE memory (text VARCHAR(50))");
            statement.execute("INSERT INTO memory VALUES ('" + text + "')");
        }
        redis(servers, redis -> redis.set("memory", text));
    }

    private static void assertRemembered(EmbeddedServers servers, String text) throws SQLException {
        try (Connection connection = connect(servers);
                ResultSet rows = connection.createStatement().executeQuery("SELECT text FROM memory")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo(text);
        }
        assertThat(redis(servers, redis -> redis.get("memory"))).isEqualTo(text);
    }

    private static Connection connect(EmbeddedServers servers) throws SQLException {
        SqlConnection details = new SqlConnection(servers.mariaDb());
        return DriverManager.getConnection(details.getJdbcUrl(), details.getUsername(), details.getPassword());
    }

    private static String redis(EmbeddedServers servers, Function<RedisCommands<String, String>, String> command) {
        Endpoint endpoint = servers.redis();
        RedisClient client = RedisClient.create(RedisURI.builder()
                .withHost(endpoint.host())
                .withPort(endpoint.port())
                .withPassword(endpoint.password().toCharArray())
                .build());
        try {
            return command.apply(client.connect().sync());
        } finally {
            client.shutdown();
        }
    }
}
