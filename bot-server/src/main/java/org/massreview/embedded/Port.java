package org.massreview.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/** Ports of the loopback interface. */
final class Port {

    static final String HOST = "127.0.0.1";

    private Port() {}

    /** @return the port remembered in the file if it is still free, else another one, which is then remembered */
    static int choose(Path remembered) throws IOException {
        int last = Files.exists(remembered) ? parse(Files.readString(remembered)) : 0;
        int port = last > 0 && isFree(last) ? last : anyFree();
        Files.writeString(remembered, Integer.toString(port));
        return port;
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = bound(port)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }

    /** @param patience milliseconds to connect and to wait for each answer */
    static Socket connect(int port, int patience) throws IOException {
        Socket socket = new Socket();
        socket.setSoTimeout(patience);
        socket.connect(new InetSocketAddress(HOST, port), patience);
        return socket;
    }

    private static int anyFree() throws IOException {
        try (ServerSocket socket = bound(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new EmbeddedFailure("No port of " + HOST + " can be opened (" + none.getMessage() + ").", none);
        }
    }

    private static ServerSocket bound(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.getByName(HOST));
    }

    private static int parse(String text) {
        return text.strip().matches("\\d{1,5}") ? Integer.parseInt(text.strip()) % 65536 : 0;
    }
}
