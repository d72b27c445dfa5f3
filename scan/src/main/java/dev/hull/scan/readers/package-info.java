/** What is in a file, by its content, and who reads it: one class a format, one line in {@link dev.hull.scan.readers.Readers#ALL}. */
@NullMarked
package dev.hull.scan.readers;

import org.jspecify.annotations.NullMarked;
