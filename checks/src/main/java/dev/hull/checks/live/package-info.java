/** A running container against what was declared for it. */
@NullMarked
package dev.hull.checks.live;

import org.jspecify.annotations.NullMarked;
