/** Packages of PHP: what Composer installed, and its lock file. */
@NullMarked
package dev.hull.artefacts.php;

import org.jspecify.annotations.NullMarked;
