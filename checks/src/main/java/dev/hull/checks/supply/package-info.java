/** How an image is built, and from what. */
@NullMarked
package dev.hull.checks.supply;

import org.jspecify.annotations.NullMarked;
