package org.massreview.complaint;

import java.time.LocalDate;

/**
 * 延期: asked for once, and granted or refused by a level above whoever asked, and never by whoever asked.
 *
 * @param by the level that asked
 * @param to the day that was asked for
 */
public record Extension(State state, Party by, LocalDate to) {

    /** 申请中、已批准、未批准. */
    public enum State {
        ASKED,
        GRANTED,
        REFUSED
    }

    Extension decided(State decision) {
        return new Extension(decision, by, to);
    }
}
