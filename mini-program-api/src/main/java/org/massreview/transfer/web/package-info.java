/** The HTTP face of {@code transfer}. */
@NullMarked
package org.massreview.transfer.web;

import org.jspecify.annotations.NullMarked;
