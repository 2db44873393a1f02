package org.massreview.bench;

import java.nio.ByteBuffer;

/** One kind of request, made anew for each time; called by one thread. */
interface Traffic {

    /** Writes the next request of a connection, complete with its head, into an empty buffer. */
    void ask(int connection, ByteBuffer request);

    /** @return whether this is the answer that was hoped for; anything else counts as failed */
    boolean isGood(int connection, Answer answer);
}
