/** Falco's rule files: lists, macros and rules as their YAML says them, resolved to rules that an engine can match. */
@NullMarked
package dev.hull.formats.falco;

import org.jspecify.annotations.NullMarked;
