/** The security modules of the kernel: AppArmor and SELinux. */
@NullMarked
package dev.hull.checks.lsm;

import org.jspecify.annotations.NullMarked;
