/** Namespaces: what a container shares with its host. */
@NullMarked
package dev.hull.checks.ns;

import org.jspecify.annotations.NullMarked;
