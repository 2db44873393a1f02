package org.massreview.staff;

import java.time.Instant;

/**
 * What somebody sees before and after he lets a desktop in: it must be the one before him.
 *
 * @param browser such as {@code Chrome · Windows}; a question mark for what is not known
 * @param openedAt when the page with the word was opened
 */
public record LoginAsked(String browser, Instant openedAt, Instant expiresAt) {}
