/** Packages of Arch Linux and its relatives. */
@NullMarked
package dev.hull.artefacts.pacman;

import org.jspecify.annotations.NullMarked;
