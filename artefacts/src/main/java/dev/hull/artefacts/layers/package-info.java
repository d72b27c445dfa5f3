/** From the tar of a layer to what is in it, and from layers to the inventory of the file system that they make together. */
@NullMarked
package dev.hull.artefacts.layers;

import org.jspecify.annotations.NullMarked;
