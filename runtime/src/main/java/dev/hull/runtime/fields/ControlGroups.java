package dev.hull.runtime.fields;

import dev.hull.runtime.fields.AncestorField.OfTask;
import dev.hull.runtime.state.Task;
import dev.hull.runtime.state.Texts;
import java.nio.charset.StandardCharsets;

/** {@code name=path} of each control group, with blanks between; missing if none is known. */
record ControlGroups() implements OfTask {
    @Override
    public boolean read(Task task, Cell out) {
        Texts groups = task.cgroups();
        StringBuilder all = new StringBuilder();
        for (int at = groups.start(0); at >= 0; at = groups.after(at)) {
            String group = text(groups, at);
            int equals = group.lastIndexOf('=');
            if (equals >= 0) {
                all.append(all.isEmpty() ? "" : " ")
                        .append(name(group.substring(0, equals)))
                        .append(group, equals, group.length());
            }
        }
        byte[] bytes = all.toString().getBytes(StandardCharsets.ISO_8859_1);
        out.text(bytes, 0, bytes.length);
        return bytes.length > 0;
    }

    static String text(Texts groups, int at) {
        return new String(groups.all().array(), at, groups.end(at) - at, StandardCharsets.ISO_8859_1);
    }

    /** {@return the subsystem as users know it, who do not know what the kernel calls its structure} */
    static String name(String subsystem) {
        String name = subsystem.replace("_cgroup", "");
        return switch (name) {
            case "perf" -> "perf_event";
            case "mem" -> "memory";
            case "io" -> "blkio";
            default -> name;
        };
    }
}
