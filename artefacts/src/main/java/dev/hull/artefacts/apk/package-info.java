/** What Alpine's apk installed. */
@NullMarked
package dev.hull.artefacts.apk;

import org.jspecify.annotations.NullMarked;
