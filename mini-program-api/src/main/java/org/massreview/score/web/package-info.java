/** The HTTP face of {@code score}: controllers, forms in, views out. */
@NullMarked
package org.massreview.score.web;

import org.jspecify.annotations.NullMarked;
