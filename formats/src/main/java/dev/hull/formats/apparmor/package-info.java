/** AppArmor profiles: what they let a program do. */
@NullMarked
package dev.hull.formats.apparmor;

import org.jspecify.annotations.NullMarked;
