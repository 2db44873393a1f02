package org.massreview.wechat;

/** One message as the platform carries it. */
sealed interface Portion {

    /** @param text at most {@link Portions#BYTES_AT_MOST} bytes of UTF-8 */
    record Words(String text) implements Portion {}

    /** A picture that the platform does not have yet. */
    record Picture(byte[] png, String description) implements Portion {}

    /**
     * A picture that the platform has.
     *
     * @param mediaId 媒体文件标识, valid for three days
     */
    record Image(String mediaId) implements Portion {}
}
