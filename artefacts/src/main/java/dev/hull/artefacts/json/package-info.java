/** JSON as cataloguers want it: one small tree that answers every question, within limits. */
@NullMarked
package dev.hull.artefacts.json;

import org.jspecify.annotations.NullMarked;
