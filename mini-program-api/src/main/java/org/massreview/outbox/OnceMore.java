package org.massreview.outbox;

import org.massreview.problem.Problem;
import org.massreview.problem.Refusal;
import org.springframework.dao.TransientDataAccessException;
import reactor.util.retry.Retry;
import reactor.util.retry.RetrySpec;

/** 再试: of a whole transaction, behind {@code transactional}; never inside another one, which was undone with it. */
public final class OnceMore {

    private OnceMore() {}

    /** Twice more, where somebody was faster or two waited for each other. */
    public static RetrySpec ifOvertaken() {
        return Retry.max(2)
                .filter(failure -> isStale(failure) || isPassing(failure))
                .onRetryExhaustedThrow((retry, last) -> last.failure());
    }

    /** Two transactions waited for each other, and this one was undone. */
    public static boolean isPassing(Throwable failure) {
        return failure instanceof TransientDataAccessException;
    }

    /** Refused with STALE_VERSION. */
    public static boolean isStale(Throwable failure) {
        return failure instanceof Refusal refusal && refusal.problem() == Problem.STALE_VERSION;
    }
}
