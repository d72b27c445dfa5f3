/** Which system calls a container may make. */
@NullMarked
package dev.hull.checks.seccomp;

import org.jspecify.annotations.NullMarked;
