/** The cases that other matchers test themselves with, put to Hull's own readers and matcher: equal, explained, or different. */
@NullMarked
package dev.hull.benchmarks.golden;

import org.jspecify.annotations.NullMarked;
