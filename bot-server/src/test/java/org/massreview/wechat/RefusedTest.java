package org.massreview.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import me.chanjar.weixin.common.error.WxError;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.error.WxRuntimeException;
import org.apache.hc.client5.http.HttpResponseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.massreview.notification.Receipt;
import org.massreview.notification.Receipt.Result;

/** What a failed call means for the message, and above all whether the platform may have it. */
class RefusedTest {

    private static Receipt of(Throwable failure) {
        return Refused.of("A message", failure);
    }

    private static WxErrorException coded(int code) {
        return new WxErrorException(WxError.builder().errorCode(code).build());
    }

    @ParameterizedTest
    @ValueSource(ints = {43101, 43004, 40003, 40037, 45015, 45047, 47003, 48001})
    void what_the_platform_refuses_goes_another_way(int code) {
        assertThat(of(coded(code))).isEqualTo(Receipt.closed(code));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 45009, 45011, 40001, 40014, 42001})
    void what_passes_is_tried_again(int code) {
        assertThat(of(coded(code))).isEqualTo(Receipt.later(code));
    }

    @Test
    void a_code_counts_even_when_wxjava_wraps_it_twice() {
        assertThat(of(new WxErrorException(WxError.builder().errorCode(43101).build(), coded(43101))))
                .isEqualTo(Receipt.closed(43101));
    }

    @Test
    void a_busy_platform_that_wxjava_gave_up_on_is_tried_again() {
        assertThat(of(new WxRuntimeException("微信服务端异常，超出重试次数"))).isEqualTo(Receipt.later(-1));
    }

    @Test
    void what_never_left_the_house_is_tried_again() {
        assertThat(of(new WxErrorException(new ConnectException("refused"))).result())
                .isEqualTo(Result.LATER);
        assertThat(of(new RejectedExecutionException()).result()).isEqualTo(Result.LATER);
        assertThat(of(new WxErrorException(new HttpResponseException(503, "busy")))
                        .result())
                .isEqualTo(Result.LATER);
    }

    @Test
    void of_an_answer_that_got_lost_nobody_knows() {
        assertThat(of(new WxErrorException(new SocketTimeoutException("late"))).result())
                .isEqualTo(Result.UNKNOWN);
        assertThat(of(new WxErrorException(new IOException("reset"))).result()).isEqualTo(Result.UNKNOWN);
        assertThat(of(new WxErrorException(new HttpResponseException(504, "gateway")))
                        .result())
                .isEqualTo(Result.UNKNOWN);
        assertThat(of(new TimeoutException()).result()).isEqualTo(Result.UNKNOWN);
        assertThat(of(new NullPointerException("an answer without errcode")).result())
                .isEqualTo(Result.UNKNOWN);
    }
}
