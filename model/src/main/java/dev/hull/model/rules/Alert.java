package dev.hull.model.rules;

import java.util.List;

/**
 * A rule matched an event.
 *
 * @param event its number in the recording, from 1
 * @param time nanoseconds since 1970
 * @param message the rule's output, filled in
 * @param fields every field that the output names, sorted, each once
 * @param hostname of the machine that it happened on
 * @param uncertain why the state that it rests on may be wrong, as lost events; empty if it is not
 */
public record Alert(
        Rule rule,
        long event,
        long time,
        String message,
        List<Filled> fields,
        Actor actor,
        String hostname,
        String uncertain) {
    public Alert {
        fields = List.copyOf(fields);
    }

    /** Who did it. */
    public record Actor(long pid, String process, String executable, String container, String containerName) {
        /** {@link #container} of what runs in none. */
        public static final String HOST = "host";
    }

    /** A field of the output, as {@code proc.aname[2]}, with what it was. */
    public record Filled(String name, Datum value) {}

    /** A value as alerts show it. */
    public sealed interface Datum {
        record Missing() implements Datum {}

        record Text(String text) implements Datum {}

        record Whole(long number) implements Datum {}

        /** A number that is not below zero, with all of its 64 bits. */
        record Unsigned(long number) implements Datum {}

        record Truth(boolean value) implements Datum {}

        record Many(List<String> items) implements Datum {
            public Many {
                items = List.copyOf(items);
            }
        }
    }
}
