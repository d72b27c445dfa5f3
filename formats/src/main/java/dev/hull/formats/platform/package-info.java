/** What a platform does where the author wrote nothing: its defaults, as data by version. */
@NullMarked
package dev.hull.formats.platform;

import org.jspecify.annotations.NullMarked;
