/** Recordings against rules: the files of both are opened here. */
@NullMarked
package dev.hull.scan.replay;

import org.jspecify.annotations.NullMarked;
