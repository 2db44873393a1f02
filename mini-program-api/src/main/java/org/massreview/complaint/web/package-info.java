/** The HTTP face of {@code complaint}: controllers, forms in, views out; receipts too, which show a review beside its complaint. */
@NullMarked
package org.massreview.complaint.web;

import org.jspecify.annotations.NullMarked;
