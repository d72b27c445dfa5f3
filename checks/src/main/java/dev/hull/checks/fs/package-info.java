/** What a container may read and write of files, its own and the host's. */
@NullMarked
package dev.hull.checks.fs;

import org.jspecify.annotations.NullMarked;
