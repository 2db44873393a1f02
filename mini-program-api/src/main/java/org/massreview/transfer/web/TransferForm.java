package org.massreview.transfer.web;

import org.jspecify.annotations.Nullable;

/** @param complaint its number */
record TransferForm(@Nullable String complaint, @Nullable String reason) {

    String number() {
        return complaint == null ? "" : complaint;
    }

    String why() {
        return reason == null ? "" : reason;
    }
}
