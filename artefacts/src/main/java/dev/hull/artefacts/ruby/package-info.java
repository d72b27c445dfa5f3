/** Gems: what RubyGems installed, and Bundler's lock file. */
@NullMarked
package dev.hull.artefacts.ruby;

import org.jspecify.annotations.NullMarked;
