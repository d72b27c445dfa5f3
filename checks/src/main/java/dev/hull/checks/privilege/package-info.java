/** What a process may do beyond an ordinary one. */
@NullMarked
package dev.hull.checks.privilege;

import org.jspecify.annotations.NullMarked;
