/** A small pull reader of XML, for manifests of packages: no DTD, no entities but the five, nothing fetched. */
@NullMarked
package dev.hull.artefacts.xml;

import org.jspecify.annotations.NullMarked;
