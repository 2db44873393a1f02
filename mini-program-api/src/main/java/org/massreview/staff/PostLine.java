package org.massreview.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a row of a list of posts says.
 *
 * @param from null: as it is known, or from today on
 * @param to the first day the post no longer is
 */
record PostLine(
        int row,
        String staff,
        Role role,
        String scope,
        @Nullable Shift shift,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    boolean isLive(LocalDate today) {
        return to == null || to.isAfter(today);
    }

    Optional<Post> among(List<Post> posts) {
        return posts.stream().filter(post -> post.isAt(role, scope)).findFirst();
    }
}
