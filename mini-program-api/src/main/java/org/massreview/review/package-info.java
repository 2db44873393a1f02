/** Reviews, their corrections, exclusions and photos: one visit, one rating. */
@ApplicationModule(allowedDependencies = {"problem", "outbox", "audit", "secret", "directory", "citizen", "staff"})
@NullMarked
package org.massreview.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
