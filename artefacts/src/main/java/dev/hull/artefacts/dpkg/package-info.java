/** What dpkg installed: its status file, the status folder of distroless images, and the lists of files. */
@NullMarked
package dev.hull.artefacts.dpkg;

import org.jspecify.annotations.NullMarked;
