/** Findings to decisions: waivers, thresholds, baselines. */
@NullMarked
package dev.hull.policy;

import org.jspecify.annotations.NullMarked;
