package org.massreview.transfer;

import org.jspecify.annotations.Nullable;

/**
 * 移送运行情况, as the operator sees it.
 *
 * @param waiting complaints of the direct lane that are not transferred yet, 200 at most
 * @param fingerprint of the key in force; null while none is configured
 * @param demonstration that key is only for trying out
 */
public record Progress(
        Register register, long waiting, @Nullable String fingerprint, boolean demonstration) {}
