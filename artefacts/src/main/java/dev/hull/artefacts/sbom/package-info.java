/** Bills of materials, CycloneDX and SPDX, Hull's own and those of other programs, to an inventory. */
@NullMarked
package dev.hull.artefacts.sbom;

import org.jspecify.annotations.NullMarked;
