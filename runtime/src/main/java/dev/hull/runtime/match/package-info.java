/** Conditions, walked as the trees that they are: slow, plain, and the measure of the compiled ones. */
@NullMarked
package dev.hull.runtime.match;

import org.jspecify.annotations.NullMarked;
