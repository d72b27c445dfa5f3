/** What Hull finds in real images, databases and archives, beside lists of what is in them. */
@NullMarked
package dev.hull.benchmarks.inventory;

import org.jspecify.annotations.NullMarked;
