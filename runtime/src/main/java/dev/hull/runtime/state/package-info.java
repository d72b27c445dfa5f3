/** What the events so far have made of the machine: its tasks, their descriptors, users, groups and containers. */
@NullMarked
package dev.hull.runtime.state;

import org.jspecify.annotations.NullMarked;
