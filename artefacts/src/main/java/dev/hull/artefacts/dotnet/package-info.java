/** .NET: packages that were deployed with an application, and those that its project and lock files name. */
@NullMarked
package dev.hull.artefacts.dotnet;

import org.jspecify.annotations.NullMarked;
