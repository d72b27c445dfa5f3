/** Hull's answer beside another scanner's: each difference with its cause. */
@NullMarked
package dev.hull.vulns.compare;

import org.jspecify.annotations.NullMarked;
