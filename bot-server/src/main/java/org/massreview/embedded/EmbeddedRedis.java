package org.massreview.embedded;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Redis, written to disk every second, open at the loopback address to those who know the password. */
record EmbeddedRedis(DataFolder folder, Path executable, String password) implements Server {

    /** Unpacks it if that was not done before. */
    static EmbeddedRedis in(DataFolder folder) throws IOException {
        EmbeddedRedis server =
                new EmbeddedRedis(folder, new Binaries(folder, Platform.HERE).redis(), folder.password());
        Files.writeString(folder.run("redis.conf"), server.configuration());
        return server;
    }

    @Override
    public String name() {
        return "Redis";
    }

    @Override
    public List<String> arguments(int port) {
        return List.of(folder.run("redis.conf").toString(), "--port", Integer.toString(port));
    }

    /** A file, because the password must not stand in the list of processes. */
    private String configuration() {
        return """
                bind %s
                protected-mode yes
                requirepass %s
                dir "%s"
                appendonly yes
                appendfsync everysec
                save ""
                daemonize no
                """.formatted(Port.HOST, password, folder.redis().toString().replace('\\', '/'));
    }

    /** While it reads its file it answers -LOADING, which is not ready. */
    @Override
    public boolean answers(int port) {
        byte[] ready = "+OK\r\n+PONG\r\n".getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = Port.connect(port, 500)) {
            socket.getOutputStream().write(("AUTH " + password + "\r\nPING\r\n").getBytes(StandardCharsets.US_ASCII));
            return Arrays.equals(socket.getInputStream().readNBytes(ready.length), ready);
        } catch (IOException notYet) {
            return false;
        }
    }
}
