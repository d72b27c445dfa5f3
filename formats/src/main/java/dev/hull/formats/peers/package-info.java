/** Reports of other scanners: Trivy's and Grype's JSON to what they say. */
@NullMarked
package dev.hull.formats.peers;

import org.jspecify.annotations.NullMarked;
