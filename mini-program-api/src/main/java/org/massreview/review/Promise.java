package org.massreview.review;

import java.time.LocalDate;

/**
 * 答复承诺: what the author of a bad review is told.
 *
 * @param number of the complaint
 * @param dueOn the last day of the answer
 * @param dueText the same as people say it, 最晚7月15日(周三)前给您答复
 */
public record Promise(String number, LocalDate dueOn, String dueText) {}
