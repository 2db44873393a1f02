/** 群众评: everybody rates the windows of the city, and every bad review is followed up. */
@NullMarked
package org.massreview;

import org.jspecify.annotations.NullMarked;
