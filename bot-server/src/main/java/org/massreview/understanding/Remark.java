package org.massreview.understanding;

import org.jspecify.annotations.Nullable;

/**
 * What one message of a citizen means.
 *
 * @param verdict null unless the scope is REVIEW
 * @param mention places, windows and services that are named
 * @param threat whether harm is announced, so that a person must look at once
 */
public record Remark(Scope scope, @Nullable Verdict verdict, Mention mention, boolean threat) {}
