package org.massreview.transfer;

/** A package that does not open, and why. */
final class Unopened extends Exception {

    private final Cause cause;

    /** 打不开的原因. */
    enum Cause {
        /** It was sealed for another key. */
        OTHER_KEY,
        /** It is not as it was sealed: changed, cut off, or no package at all. */
        CHANGED
    }

    Unopened(Cause cause, String detail) {
        super(detail);
        this.cause = cause;
    }

    Unopened(Cause cause, Throwable failure) {
        super(String.valueOf(failure.getMessage()), failure);
        this.cause = cause;
    }

    Cause why() {
        return cause;
    }
}
