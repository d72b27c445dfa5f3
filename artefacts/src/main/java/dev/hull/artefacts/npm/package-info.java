/** Packages of Node.js: what stands in {@code node_modules}, and the lock files of npm, Yarn, pnpm and Bun. */
@NullMarked
package dev.hull.artefacts.npm;

import org.jspecify.annotations.NullMarked;
