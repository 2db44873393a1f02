package org.massreview.embedded;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for the death of a server and has it started again, soon the first time, then after ever longer pauses. */
record Watch(ServerProcess server) implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final long SHORTEST_PAUSE_MILLIS = 250;
    private static final long LONGEST_PAUSE_MILLIS = 30_000;

    static void over(ServerProcess server, String name) {
        Thread thread = new Thread(new Watch(server), "watch-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void run() {
        long pause = SHORTEST_PAUSE_MILLIS;
        try {
            for (long begin = System.nanoTime(); server.awaitDeath(); begin = System.nanoTime()) {
                boolean livedLong = System.nanoTime() - begin > TimeUnit.MINUTES.toNanos(1);
                pause = livedLong ? SHORTEST_PAUSE_MILLIS : Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
                LOG.error("{} died; starting it again in {} ms", server, pause);
                Thread.sleep(pause);
                server.startAgain();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
