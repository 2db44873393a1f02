package org.massreview.staff;

import java.time.Instant;
import java.util.UUID;
import org.massreview.citizen.PersonKey;

/**
 * 电脑上的会话: a desktop that somebody let in; it can be called back.
 *
 * @param browser such as {@code Chrome · Windows}
 */
public record StaffSession(UUID id, PersonKey person, String browser, Instant openedAt, Instant expiresAt) {}
