package org.massreview.review;

import org.jspecify.annotations.Nullable;

/**
 * 原因标签: a problem or a praise that a citizen may name.
 *
 * @param aspect null for a tag that belongs to none
 */
public record Tag(String code, String label, @Nullable Aspect aspect, boolean negative) {

    boolean isForCitizens() {
        return aspect != null;
    }
}
