package org.massreview.embedded;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints an {@link EmbeddedFailure} as a description and an action, without a stack trace. */
class EmbeddedFailureAnalyzer extends AbstractFailureAnalyzer<EmbeddedFailure> {

    @Override
    protected FailureAnalysis analyze(Throwable root, EmbeddedFailure failure) {
        return new FailureAnalysis(
                failure.getMessage(),
                "Remedy that, choose another folder with massreview.data-dir, or use servers of your own:"
                        + " set spring.r2dbc.url and spring.data.redis.url, and the embedded ones stay off.",
                failure);
    }
}
