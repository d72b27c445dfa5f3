/** What only a cluster has: tokens, network policies, nodes, and tools that rule over all of it. */
@NullMarked
package dev.hull.checks.k8s;

import org.jspecify.annotations.NullMarked;
