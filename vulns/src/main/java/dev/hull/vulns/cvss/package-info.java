/** How bad a flaw is, computed from its CVSS vector: versions 2.0, 3.0, 3.1 and 4.0 as FIRST specifies them. */
@NullMarked
package dev.hull.vulns.cvss;

import org.jspecify.annotations.NullMarked;
