/** What a document says otherwise than its author believes. */
@NullMarked
package dev.hull.checks.syntax;

import org.jspecify.annotations.NullMarked;
