/**
 * The Kubernetes Pod Security Standards, by version, as the admission plugin of each version judges: only what a pod's author wrote counts,
 * never a default.
 */
@NullMarked
package dev.hull.checks.pss;

import org.jspecify.annotations.NullMarked;
