/** The HTTP face of {@code notification}. */
@NullMarked
package org.massreview.notification.web;

import org.jspecify.annotations.NullMarked;
