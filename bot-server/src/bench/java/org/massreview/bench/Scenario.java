package org.massreview.bench;

/** What is measured, in the order of each round, and what it is called in the table. */
enum Scenario {
    BARE_PING("bare WebFlux ping"),
    PING("ping in the server"),
    SCORE("score GET"),
    REVIEW("review POST"),
    CALLBACK("callback, signed, with dialogue"),
    RAW_INSERT("raw durable insert");

    final String title;

    Scenario(String title) {
        this.title = title;
    }

    /** What one scenario must reach of another, as the requirement says. */
    enum Goal {
        REVIEW_OF_INSERT(REVIEW, RAW_INSERT, 60),
        REVIEW_OF_PING(REVIEW, BARE_PING, 50),
        SCORE_OF_PING(SCORE, BARE_PING, 75),
        CALLBACK_OF_PING(CALLBACK, BARE_PING, 50);

        final Scenario scenario;
        final Scenario baseline;
        final int percent;

        Goal(Scenario scenario, Scenario baseline, int percent) {
            this.scenario = scenario;
            this.baseline = baseline;
            this.percent = percent;
        }
    }
}
