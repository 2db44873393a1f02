/** How fast the server is, against what this very machine can do at all; compiled and run in the profile `bench` only. */
@NullMarked
package org.massreview.bench;

import org.jspecify.annotations.NullMarked;
