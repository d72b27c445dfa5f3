/** The values of fields at an event. */
@NullMarked
package dev.hull.runtime.fields;

import org.jspecify.annotations.NullMarked;
