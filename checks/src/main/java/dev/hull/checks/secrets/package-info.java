/** Credentials that stand where others can read them. */
@NullMarked
package dev.hull.checks.secrets;

import org.jspecify.annotations.NullMarked;
