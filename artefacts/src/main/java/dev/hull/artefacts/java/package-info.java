/** Java archives and the lock files of Java's build tools: which Maven artefacts they hold, and which they ask for. */
@NullMarked
package dev.hull.artefacts.java;

import org.jspecify.annotations.NullMarked;
