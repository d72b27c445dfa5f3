/** Kubernetes objects: streams of YAML and JSON as the API server decodes them, and what they say of containers. */
@NullMarked
package dev.hull.formats.kubernetes;

import org.jspecify.annotations.NullMarked;
