package org.massreview.notification;

/** 收件人: to whom a kind of push goes, in relation to what it is about. */
public enum Audience {
    /** 群众: whoever complained. */
    CITIZEN,
    /** 窗口人员 at work on the window. */
    CLERKS,
    /** 乡镇(街道)负责人. */
    TOWNSHIP,
    /** 县(市、区)政务服务局. */
    COUNTY,
    /** 市政务服务局. */
    CITY,
    /** 纪检监察. */
    DISCIPLINE,
    /** 系统管理员. */
    OPERATOR,
    /** 现责任方: whoever owes the answer now, of window, township, county and city. */
    ANSWERABLE;

    /** Neither the operator nor the organ is told of single complaints. */
    boolean isOfComplaints() {
        return this != OPERATOR && this != DISCIPLINE;
    }

    boolean isStaff() {
        return this != CITIZEN;
    }
}
