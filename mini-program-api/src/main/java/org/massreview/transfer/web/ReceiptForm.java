package org.massreview.transfer.web;

import org.jspecify.annotations.Nullable;

/** @param words of the organ, such as its own file number */
record ReceiptForm(@Nullable String words) {

    String said() {
        return words == null ? "" : words;
    }
}
