package org.massreview.staff;

import org.massreview.directory.PlaceKind;

/** 角色: what somebody may do, always together with a scope. */
public enum Role {
    /** 窗口人员; scope is a window. */
    CLERK(PlaceKind.WINDOW),
    /** 乡镇(街道)负责人; scope is a township. */
    TOWNSHIP_SUPERVISOR(PlaceKind.TOWNSHIP),
    /** 县(市、区)政务服务局; scope is a county. */
    COUNTY_SUPERVISOR(PlaceKind.COUNTY),
    /** 市政务服务局; scope is the city. */
    CITY_SUPERVISOR(PlaceKind.CITY),
    /** 纪检监察; sees transfers only; scope is the city. */
    DISCIPLINE(PlaceKind.CITY),
    /** 系统管理员; scope is the city. */
    OPERATOR(PlaceKind.CITY);

    private final PlaceKind scopeKind;

    Role(PlaceKind scopeKind) {
        this.scopeKind = scopeKind;
    }

    public PlaceKind scopeKind() {
        return scopeKind;
    }

    public boolean isSupervisor() {
        return this == TOWNSHIP_SUPERVISOR || this == COUNTY_SUPERVISOR || this == CITY_SUPERVISOR;
    }
}
