package org.massreview.outbox;

/**
 * Something that happened, in the past tense.
 *
 * @param type such as {@code ReviewAccepted}
 * @param subject the object it happened to, ASCII, at most 60 characters
 * @param payload JSON
 */
public record Event(String type, String subject, String payload) {}
