package org.massreview.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * Sends one traffic over connections that are kept open, each asking again as soon as it is answered. One thread and no HTTP
 * library, because whatever the load costs is taken from the server on the same cores.
 */
final class Load {

    private static final long PATIENCE_NANOS = Duration.ofSeconds(20).toNanos();

    private final InetSocketAddress server;
    private final Traffic traffic;
    private final Histogram micros = new Histogram(3);
    private long inTime;
    private long good;
    private long failed;
    private @Nullable String failure;
    private int asking;
    private long deadline;

    private Load(InetSocketAddress server, Traffic traffic) {
        this.server = server;
        this.traffic = traffic;
    }

    /** @return after every answer has come; what came after the length of time is good, but does not count as throughput */
    static Outcome of(Traffic traffic, int port, int connections, Duration length) throws IOException {
        return new Load(new InetSocketAddress("127.0.0.1", port), traffic).run(connections, length);
    }

    private Outcome run(int connections, Duration length) throws IOException {
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < connections; i++) {
                open(selector, i);
            }
            long begin = System.nanoTime();
            deadline = begin + length.toNanos();
            for (SelectionKey key : selector.keys()) {
                ask((Line) key.attachment());
            }
            while (asking > 0) {
                selector.select(this::hear, 200);
                if (System.nanoTime() > deadline + PATIENCE_NANOS) {
                    throw new IOException(asking + " requests were never answered");
                }
            }
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            return new Outcome(inTime, length.toNanos() / 1e9, good, failed, failure, micros);
        }
    }

    private void open(Selector selector, int number) throws IOException {
        SocketChannel channel = SocketChannel.open(server);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, new Line(number, channel));
    }

    private void ask(Line line) throws IOException {
        line.request.clear();
        traffic.ask(line.number, line.request);
        line.request.flip();
        line.answer.clear();
        line.asked = System.nanoTime();
        asking++;
        while (line.request.hasRemaining()) {
            line.channel.write(line.request);
        }
    }

    private void hear(SelectionKey key) {
        Line line = (Line) key.attachment();
        try {
            if (!line.answer.read(line.channel)) {
                return;
            }
            long now = System.nanoTime();
            asking--;
            judge(line);
            if (now < deadline) {
                inTime++;
                micros.recordValue((now - line.asked) / 1_000);
                ask(line);
            }
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private void judge(Line line) {
        if (traffic.isGood(line.number, line.answer)) {
            good++;
            return;
        }
        failed++;
        if (failure == null) {
            failure = line.answer.status() + " " + line.answer.text();
        }
    }

    private static final class Line {
        final int number;
        final SocketChannel channel;
        final ByteBuffer request = ByteBuffer.allocateDirect(8 * 1024);
        final Answer answer = new Answer();
        long asked;

        Line(int number, SocketChannel channel) {
            this.number = number;
            this.channel = channel;
        }
    }

    /**
     * @param inTime answers within the length of time
     * @param good answers that were hoped for, those after the time included
     * @param failure the first answer that was not
     */
    record Outcome(long inTime, double seconds, long good, long failed, @Nullable String failure, Histogram micros) {}
}
