/** Executables as the linker left them, and the programs that are known by their own bytes. */
@NullMarked
package dev.hull.artefacts.binary;

import org.jspecify.annotations.NullMarked;
