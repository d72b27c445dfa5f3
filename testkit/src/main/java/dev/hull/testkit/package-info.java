/** What tests lean on: golden cases, mutations, fakes, and the test of the walls. */
@NullMarked
package dev.hull.testkit;

import org.jspecify.annotations.NullMarked;
