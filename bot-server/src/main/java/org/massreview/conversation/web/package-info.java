/** The operator's view of the conversation over HTTP. */
@NullMarked
package org.massreview.conversation.web;

import org.jspecify.annotations.NullMarked;
