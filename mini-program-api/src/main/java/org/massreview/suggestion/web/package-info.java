/** The HTTP face of {@code suggestion}. */
@NullMarked
package org.massreview.suggestion.web;

import org.jspecify.annotations.NullMarked;
