/** The HTTP face of {@code review}: controllers, forms in, views out. */
@NullMarked
package org.massreview.review.web;

import org.jspecify.annotations.NullMarked;
