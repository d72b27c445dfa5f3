/** What Hull says of the test suites of other checkers, rule by rule, and where it differs. */
@NullMarked
package dev.hull.benchmarks.agreement;

import org.jspecify.annotations.NullMarked;
