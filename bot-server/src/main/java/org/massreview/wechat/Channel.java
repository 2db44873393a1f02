package org.massreview.wechat;

/** 渠道: the two kinds of WeChat account, named as in the callback's path. */
public enum Channel {
    /** 公众号: may answer within the callback. */
    MP("mp"),
    /** 小程序: answers by customer-service messages only. */
    MA("ma");

    private final String path;

    Channel(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }
}
