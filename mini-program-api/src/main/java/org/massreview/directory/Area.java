package org.massreview.directory;

import org.jspecify.annotations.Nullable;

/** 市、县（市、区）: the city, a county, or a management committee 管委会, which selects like a county. */
public record Area(
        String code, PlaceKind kind, String name, @Nullable String parent) {}
