/** The HTTP face of {@code citizen}. */
@NullMarked
package org.massreview.citizen.web;

import org.jspecify.annotations.NullMarked;
