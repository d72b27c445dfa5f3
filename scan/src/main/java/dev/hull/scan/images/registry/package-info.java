/** Images in registries, as the Distribution API has them: found, proven, and read layer by layer. */
@NullMarked
package dev.hull.scan.images.registry;

import org.jspecify.annotations.NullMarked;
