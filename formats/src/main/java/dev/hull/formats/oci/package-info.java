/** The OCI runtime specification's {@code config.json}: what a runtime such as runc starts a container from. */
@NullMarked
package dev.hull.formats.oci;

import org.jspecify.annotations.NullMarked;
