/** Capabilities: the parts of root's power. */
@NullMarked
package dev.hull.checks.caps;

import org.jspecify.annotations.NullMarked;
