package org.massreview.audit;

import java.time.Instant;

/**
 * 留痕: one line of the log.
 *
 * @param actor the person's key in hex, 64 characters
 */
public record AuditEntry(Instant at, String actor, String deed, String detail) {}
