package org.massreview.wechat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/** A Redis of these tests' own, for the life of the test process. */
public final class LocalRedis {

    private static final String BINARY = "redis-server-6.2.6-v5-linux-amd64";
    private static int port;

    private LocalRedis() {}

    public static synchronized int port() {
        if (port == 0) {
            port = start();
        }
        return port;
    }

    private static int start() {
        try (InputStream binary = LocalRedis.class.getResourceAsStream("/" + BINARY)) {
            Path folder = Files.createTempDirectory("redis-");
            Path executable = folder.resolve("redis-server");
            Files.copy(binary, executable);
            executable.toFile().setExecutable(true);
            int free = freePort();
            Process process = new ProcessBuilder(
                            executable.toString(),
                            "--port",
                            Integer.toString(free),
                            "--bind",
                            "127.0.0.1",
                            "--save",
                            "",
                            "--appendonly",
                            "no",
                            "--dir",
                            folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            for (int attempt = 0; attempt < 100; attempt++) {
                try (Socket answered = new Socket("127.0.0.1", free)) {
                    return free;
                } catch (IOException notYet) {
                    Thread.sleep(50);
                }
            }
            throw new IllegalStateException("Redis does not answer");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    public static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
