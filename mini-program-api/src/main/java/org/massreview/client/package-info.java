/** The client as a browser gets it: where its pages lie, how long they may be kept, and where old addresses lead. */
@ApplicationModule(allowedDependencies = {"problem"})
@NullMarked
package org.massreview.client;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
