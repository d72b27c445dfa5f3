/** The smaller ecosystems, a class each: Dart, Elixir, Swift, Conan, R, Haskell, Perl. */
@NullMarked
package dev.hull.artefacts.ecosystems;

import org.jspecify.annotations.NullMarked;
