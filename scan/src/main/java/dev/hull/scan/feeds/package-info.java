/** The advisory database kept up to date: from the public feeds, from a mirror of them, or as somebody else built it. */
@NullMarked
package dev.hull.scan.feeds;

import org.jspecify.annotations.NullMarked;
