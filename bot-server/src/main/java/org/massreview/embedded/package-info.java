/** MariaDB and Redis from Maven artifacts, started when no other is configured. */
@ApplicationModule(allowedDependencies = {"problem"})
@NullMarked
package org.massreview.embedded;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
