/** VEX documents: OpenVEX, CSAF and CycloneDX to statements. */
@NullMarked
package dev.hull.formats.vex;

import org.jspecify.annotations.NullMarked;
