/** Licences as distributions write them, to SPDX expressions where they can be told. */
@NullMarked
package dev.hull.artefacts.licence;

import org.jspecify.annotations.NullMarked;
