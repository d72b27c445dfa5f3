/** What is wrong, or odd, in files of detection rules. */
@NullMarked
package dev.hull.checks.rules;

import org.jspecify.annotations.NullMarked;
