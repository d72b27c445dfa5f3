/** Packages of Python: what pip, setuptools and conda installed, and lock files. */
@NullMarked
package dev.hull.artefacts.python;

import org.jspecify.annotations.NullMarked;
