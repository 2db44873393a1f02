package org.massreview.staff;

/** 角色: what somebody may do, always together with a scope. */
public enum Role {
    /** 窗口人员; scope is a window. */
    CLERK,
    /** 乡镇(街道)负责人; scope is a township. */
    TOWNSHIP_SUPERVISOR,
    /** 县(市、区)政务服务局; scope is a county. */
    COUNTY_SUPERVISOR,
    /** 市政务服务局; scope is the city. */
    CITY_SUPERVISOR,
    /** 纪检监察; sees transfers only. */
    DISCIPLINE,
    /** 系统管理员; scope is the city. */
    OPERATOR
}
