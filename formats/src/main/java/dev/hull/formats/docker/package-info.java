/** What the Docker engine is asked for and what it reports: a container's create request, taken into the model. */
@NullMarked
package dev.hull.formats.docker;

import org.jspecify.annotations.NullMarked;
