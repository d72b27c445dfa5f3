/** Who can reach a container, and whom it reaches. */
@NullMarked
package dev.hull.checks.net;

import org.jspecify.annotations.NullMarked;
