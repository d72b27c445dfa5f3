/** Which base image an image is built on, and which would be better: by the catalogue in the database, never by guessing. */
@NullMarked
package dev.hull.vulns.bases;

import org.jspecify.annotations.NullMarked;
