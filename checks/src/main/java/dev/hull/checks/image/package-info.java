/** Where an image comes from, and how old it is. */
@NullMarked
package dev.hull.checks.image;

import org.jspecify.annotations.NullMarked;
