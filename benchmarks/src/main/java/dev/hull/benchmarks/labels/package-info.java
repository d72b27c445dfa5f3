/** Hull's advisories and orders beside what people decided: is this flaw truly in this package? */
@NullMarked
package dev.hull.benchmarks.labels;

import org.jspecify.annotations.NullMarked;
