/** Complaints: opened by bad reviews or filed, put right, answered, followed up; one table says who may do what when. */
@ApplicationModule(
        allowedDependencies = {"problem", "outbox", "audit", "secret", "directory", "citizen", "staff", "review"})
@NullMarked
package org.massreview.complaint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
