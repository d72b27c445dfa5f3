/** A rule as it is matched: conditions resolved and typed, so that an engine needs to know nothing of the text that it came from. */
@NullMarked
package dev.hull.model.rules;

import org.jspecify.annotations.NullMarked;
