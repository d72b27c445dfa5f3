/** How much of the host one container may use up. */
@NullMarked
package dev.hull.checks.limits;

import org.jspecify.annotations.NullMarked;
