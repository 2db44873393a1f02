package org.massreview.transfer;

import java.util.List;

/**
 * 移送台账: a page of it.
 *
 * @param transfers newest first
 * @param gaps numbers of this year that are missing: none is ever left out by us
 */
public record Register(List<Transfer> transfers, List<Serial> gaps) {

    public Register {
        transfers = List.copyOf(transfers);
        gaps = List.copyOf(gaps);
    }
}
