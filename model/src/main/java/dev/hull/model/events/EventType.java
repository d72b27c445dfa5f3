package dev.hull.model.events;

import java.util.List;

/**
 * A row of the table of event types. Rows and parameters are only ever added, so that old recordings stay readable;
 * the codes are those of Falco's event schema 4.3, so that its captures are read in place.
 *
 * @param code place in the table
 * @param name the system call, or what else happened
 * @param entry whether the event was written when the call began; current recordings have exits only
 * @param old whether only old recordings have it
 * @param wide whether lengths of parameters have four bytes, not two
 */
public record EventType(
        int code, String name, boolean entry, boolean old, boolean unused, boolean wide, List<Parameter> parameters) {
    public EventType {
        parameters = List.copyOf(parameters);
    }

    /** {@return place of the parameter of that name, or -1} */
    public int place(String parameter) {
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).name().equals(parameter)) {
                return i;
            }
        }
        return -1;
    }
}
