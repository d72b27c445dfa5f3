/**
 * What {@code docker inspect} says of a container. The daemon writes its own decisions there as if the author had made them; here they
 * are told apart.
 */
@NullMarked
package dev.hull.formats.inspect;

import org.jspecify.annotations.NullMarked;
