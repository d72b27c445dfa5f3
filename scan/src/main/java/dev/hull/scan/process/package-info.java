/** A running process as the kernel shows it in /proc, read from outside: nothing is run inside its container. */
@NullMarked
package dev.hull.scan.process;

import org.jspecify.annotations.NullMarked;
