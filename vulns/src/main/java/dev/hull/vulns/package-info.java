/** The advisory database: built once, mapped read-only, asked whether a version is affected. */
@NullMarked
package dev.hull.vulns;

import org.jspecify.annotations.NullMarked;
