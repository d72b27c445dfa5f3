package dev.hull.model.rules;

import dev.hull.model.events.Bytes;

/** A constant, converted to the type of the field that it is held against. */
public sealed interface Value {
    /** Compared as UTF-8 bytes. */
    record Text(String text) implements Value {}

    /**
     * Of {@code regex}.
     *
     * @param text as written, in POSIX's extended syntax
     * @param translated the same in the syntax of RE2/J; the whole of a value must match it
     */
    record Pattern(String text, String translated) implements Value {}

    /** Of {@code bcontains} and {@code bstartswith}. */
    record Raw(Bytes bytes) implements Value {}

    /** Unsigned where the field is. */
    record Whole(long number) implements Value {}

    record Flag(boolean value) implements Value {}

    /** 4 or 16 bytes. */
    record Address(Bytes bytes) implements Value {}

    /** 4 or 16 bytes, and how many leading bits count. */
    record Network(Bytes bytes, int bits) implements Value {}

    /** The addresses of a host's name ({@code fd.sip.name}), which whoever loads rules resolves; none if it has none. */
    record Host(String name) implements Value {}
}
