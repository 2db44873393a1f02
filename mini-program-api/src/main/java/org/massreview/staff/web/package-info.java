/** The HTTP face of {@code staff}: sessions and the operator's calls. */
@NullMarked
package org.massreview.staff.web;

import org.jspecify.annotations.NullMarked;
