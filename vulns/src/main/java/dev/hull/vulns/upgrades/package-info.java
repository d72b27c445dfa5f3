/** What to do first: the fewest upgrades that close what can be closed, and how many findings each of them closes. */
@NullMarked
package dev.hull.vulns.upgrades;

import org.jspecify.annotations.NullMarked;
