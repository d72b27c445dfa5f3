/** Conditions of all rules to one class of bytecode that tests what they share once. */
@NullMarked
package dev.hull.runtime.compile;

import org.jspecify.annotations.NullMarked;
