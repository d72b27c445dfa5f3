/** Bills of materials of images: CycloneDX, SPDX, and a table for people. The same image gives the same bytes. */
@NullMarked
package dev.hull.report.sbom;

import org.jspecify.annotations.NullMarked;
