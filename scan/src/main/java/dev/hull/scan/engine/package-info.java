/** The running engine over its socket, and the kernel's own view of its containers. */
@NullMarked
package dev.hull.scan.engine;

import org.jspecify.annotations.NullMarked;
