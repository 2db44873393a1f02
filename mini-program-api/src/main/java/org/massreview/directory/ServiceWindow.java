package org.massreview.directory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 便民服务窗口, as it is on one day.
 *
 * @param number as it hangs above the window, such as 3号窗口
 * @param qr the code of the sticker that is valid now
 */
public record ServiceWindow(
        String code,
        String shortCode,
        String township,
        String county,
        String number,
        String name,
        String type,
        State state,
        @Nullable String mergedInto,
        LocalDate since,
        String qr,
        int qrVersion) {

    /** 开放、停用、并入其他窗口. */
    public enum State {
        OPEN,
        CLOSED,
        MERGED
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }
}
