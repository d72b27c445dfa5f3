/** What rpm installed, from each kind of database that it has had, without a database library. */
@NullMarked
package dev.hull.artefacts.rpm;

import org.jspecify.annotations.NullMarked;
