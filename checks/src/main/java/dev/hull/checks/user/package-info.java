/** Who a process is. */
@NullMarked
package dev.hull.checks.user;

import org.jspecify.annotations.NullMarked;
