package dev.hull.runtime.fields;

import dev.hull.runtime.fields.AncestorField.OfTask;
import dev.hull.runtime.state.Task;
import dev.hull.runtime.state.Texts;

/** The path of the control group of one subsystem. */
record ControlGroup(String subsystem) implements OfTask {
    @Override
    public boolean read(Task task, Cell out) {
        Texts groups = task.cgroups();
        for (int at = groups.start(0); at >= 0; at = groups.after(at)) {
            String group = ControlGroups.text(groups, at);
            int equals = group.lastIndexOf('=');
            if (equals >= 0 && ControlGroups.name(group.substring(0, equals)).equals(subsystem)) {
                int start = at + equals + 1;
                out.text(groups.all().array(), start, groups.end(at) - start);
                return true;
            }
        }
        return false;
    }
}
