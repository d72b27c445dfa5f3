/** What credentials look like: the forms that their providers document, names that say that a value is one, and what is none. */
@NullMarked
package dev.hull.model.secrets;

import org.jspecify.annotations.NullMarked;
