/** HTTP as registries, feeds and engines need it: bounded in time and size, retried, resumed, and no secret told to a stranger. */
@NullMarked
package dev.hull.scan.web;

import org.jspecify.annotations.NullMarked;
