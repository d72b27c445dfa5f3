/** Rust: crates linked into programs, and those that {@code Cargo.lock} names. */
@NullMarked
package dev.hull.artefacts.rust;

import org.jspecify.annotations.NullMarked;
