/** The HTTP face of {@code directory}: controllers, forms in, views out. */
@NullMarked
package org.massreview.directory.web;

import org.jspecify.annotations.NullMarked;
