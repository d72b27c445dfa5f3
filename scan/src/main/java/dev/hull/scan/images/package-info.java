/** Sources of images: archives, layouts, folders, registries, the engine; from bytes to an image with its inventory. */
@NullMarked
package dev.hull.scan.images;

import org.jspecify.annotations.NullMarked;
