/** What a capability and a system call allow, and why it matters: the material of {@code hull explain}. */
@NullMarked
package dev.hull.checks.explain;

import org.jspecify.annotations.NullMarked;
