/** A folder to the files in it that are worth reading: ignore rules, exclusions, links, limits. */
@NullMarked
package dev.hull.scan.walk;

import org.jspecify.annotations.NullMarked;
