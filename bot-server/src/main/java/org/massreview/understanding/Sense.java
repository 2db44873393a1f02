package org.massreview.understanding;

/** An entry found in a message: where it stands, and what it means there once 不 and 没有 are counted. */
record Sense(Entry entry, Meaning meaning, int start, int end) {

    boolean isInside(Sense other) {
        return other != this
                && start >= other.start
                && end <= other.end
                && (end - start < other.end - other.start || entry != other.entry);
    }

    int length() {
        return end - start;
    }
}
