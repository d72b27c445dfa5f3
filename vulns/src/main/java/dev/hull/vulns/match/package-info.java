/** Which flaws the packages of an inventory have: an inventory and the advisory database in, explained vulnerabilities out. */
@NullMarked
package dev.hull.vulns.match;

import org.jspecify.annotations.NullMarked;
