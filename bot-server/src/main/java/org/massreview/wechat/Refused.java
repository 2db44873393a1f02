package org.massreview.wechat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.error.WxRuntimeException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpResponseException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.massreview.notification.Receipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a failed call means for the message: refused for good, not now, or nobody knows. */
final class Refused {

    /** 系统繁忙. */
    private static final int BUSY = -1;

    /** Busy, out of today's calls, too many at once; a token that even a new one did not mend. */
    private static final List<Integer> PASSING = List.of(BUSY, 45009, 45011, 40001, 40014, 42001);

    /** A gateway before the platform gave up; what stands behind it may have gone on. */
    private static final List<Integer> GAVE_UP = List.of(502, 504);

    private static final Logger log = LoggerFactory.getLogger(Refused.class);

    private Refused() {}

    static Receipt of(String what, Throwable failure) {
        Receipt receipt = receipt(failure);
        log.warn(
                "{} was not carried: {}, errcode {} ({})",
                what,
                receipt.result(),
                receipt.code(),
                failure.getClass().getSimpleName());
        return receipt;
    }

    private static Receipt receipt(Throwable failure) {
        if (failure.getCause() instanceof IOException broken) {
            return broken(broken);
        }
        if (failure instanceof WxErrorException refused) {
            return coded(refused.getError().getErrorCode());
        }
        // WxJava says so of -1 when it has tried again; of an answer without errcode it throws what comes.
        return failure instanceof WxRuntimeException ? Receipt.later(BUSY) : broken(failure);
    }

    private static Receipt coded(int code) {
        return PASSING.contains(code) ? Receipt.later(code) : Receipt.closed(code);
    }

    private static Receipt broken(Throwable failure) {
        if (failure instanceof HttpResponseException answered) {
            return GAVE_UP.contains(answered.getStatusCode())
                    ? Receipt.unknown()
                    : Receipt.later(answered.getStatusCode());
        }
        boolean neverSent = failure instanceof ConnectException
                || failure instanceof UnknownHostException
                || failure instanceof ConnectTimeoutException
                || failure instanceof ConnectionRequestTimeoutException
                || failure instanceof RejectedExecutionException;
        return neverSent ? Receipt.later(0) : Receipt.unknown();
    }
}
