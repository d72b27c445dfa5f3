/** What becomes of what a container says. */
@NullMarked
package dev.hull.checks.logging;

import org.jspecify.annotations.NullMarked;
