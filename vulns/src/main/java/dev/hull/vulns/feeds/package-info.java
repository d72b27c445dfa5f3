/** Upstream formats, as they are published, to advisories: every file is recognised by what stands in it. */
@NullMarked
package dev.hull.vulns.feeds;

import org.jspecify.annotations.NullMarked;
