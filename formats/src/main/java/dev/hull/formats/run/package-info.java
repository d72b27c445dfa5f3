/** Command lines that start containers: {@code docker run} and its kin, to the create request that the client would post. */
@NullMarked
package dev.hull.formats.run;

import org.jspecify.annotations.NullMarked;
