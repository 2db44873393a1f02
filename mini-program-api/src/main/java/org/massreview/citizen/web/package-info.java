/** The HTTP face of {@code citizen}: controllers, forms in, views out. */
@NullMarked
package org.massreview.citizen.web;

import org.jspecify.annotations.NullMarked;
