/** Which of two versions is the older, as each ecosystem says, and which versions a written range means. */
@NullMarked
package dev.hull.vulns.versions;

import org.jspecify.annotations.NullMarked;
