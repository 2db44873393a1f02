package org.massreview.inquiry;

/**
 * 图题: what stands above a chart.
 *
 * @param grounds period, n and rule version
 */
record Caption(String title, String period, String grounds) {

    static Caption of(Inquiry inquiry, String title, int n) {
        return new Caption(
                title,
                inquiry.speech().period(inquiry.period()),
                inquiry.say("grounds", n, inquiry.rules().version()));
    }
}
