package dev.hull.runtime.fields;

import dev.hull.runtime.fields.AncestorField.OfTask;
import dev.hull.runtime.state.Task;
import dev.hull.runtime.state.Texts;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A variable of a process's environment, without blanks around it; empty if it is not set. */
final class Variable implements OfTask {
    private final byte[] prefix;

    Variable(String name) {
        this.prefix = (name + "=").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean read(Task task, Cell out) {
        Texts environment = task.main().program().environment();
        byte[] bytes = environment.all().array();
        for (int at = environment.start(0); at >= 0; at = environment.after(at)) {
            int end = environment.end(at);
            if (end - at > prefix.length && Arrays.equals(bytes, at, at + prefix.length, prefix, 0, prefix.length)) {
                trimmed(bytes, at + prefix.length, end, out);
                return true;
            }
        }
        out.text(bytes, 0, 0);
        return true;
    }

    private static void trimmed(byte[] bytes, int start, int end, Cell out) {
        int from = start;
        int to = end;
        while (from < to && bytes[from] == ' ') {
            from++;
        }
        while (to > from && bytes[to - 1] == ' ') {
            to--;
        }
        out.text(bytes, from, to - from);
    }
}
