package org.massreview.complaint;

import java.time.LocalDate;

/**
 * 答复期限: the last day, inclusive.
 *
 * @param provisional rests on a year whose holidays are not published yet, so it may still move
 * @param limits version of config/deadlines.yml that it was counted by
 * @param from the day from which it is counted, which itself does not count
 * @param days working days from there
 */
public record Due(LocalDate on, boolean provisional, String limits, LocalDate from, int days) {}
