package dev.hull.runtime.fields;

import dev.hull.runtime.state.Moment;
import dev.hull.runtime.state.Task;

/** {@code proc.aenv[NAME]}: the variable of the nearest ancestor that has it; empty if none has. */
record InheritedVariable(Variable variable) implements Extractor {
    private static final int FARTHEST = 20;

    @Override
    public boolean read(Moment moment, Cell out) {
        if (!moment.task().isKnown()) {
            return false;
        }
        out.text(new byte[0], 0, 0);
        for (int steps = 1; steps <= FARTHEST; steps++) {
            Task ancestor = moment.machine().ancestor(moment.task(), steps);
            if (!ancestor.isKnown() || variable.read(ancestor, out) && out.length() > 0) {
                break;
            }
        }
        return true;
    }
}
