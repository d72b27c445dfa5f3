package dev.hull.runtime.fields;

import dev.hull.runtime.state.Lineage;
import dev.hull.runtime.state.Moment;
import dev.hull.runtime.state.Task;
import java.io.ByteArrayOutputStream;

/**
 * A field such as {@code proc.aname} without an argument. In a condition it holds if any ancestor's value does:
 *
 * <pre>{@code
 * Lineage ancestors = AncestorField.of(moment);
 * for (Task each = ancestors.next(); each.isKnown(); each = ancestors.next()) {
 *     if (field.read(each, cell) && …)
 * }
 * }</pre>
 *
 * In an output it is {@link #read(Moment, Cell)}: all of them with blanks between.
 */
public final class AncestorField implements Extractor {
    /** Reads the value of one process. */
    @FunctionalInterface
    interface OfTask {
        boolean read(Task task, Cell out);
    }

    private final OfTask each;
    private final Extractor inOutputs;

    private AncestorField(OfTask each, Extractor inOutputs) {
        this.each = each;
        this.inOutputs = inOutputs;
    }

    /** A text, listed in outputs. */
    static AncestorField listed(OfTask each) {
        return new AncestorField(each, (moment, out) -> list(moment, each, out));
    }

    static AncestorField printedAs(OfTask each, Extractor inOutputs) {
        return new AncestorField(each, inOutputs);
    }

    /** {@return the ancestors of the process that the event happened in; the moment's own, so one walk at a time} */
    public static Lineage of(Moment moment) {
        return moment.ancestors();
    }

    /** {@return whether that ancestor has a value; then it stands in {@code out}} */
    public boolean read(Task ancestor, Cell out) {
        return each.read(ancestor, out);
    }

    @Override
    public boolean read(Moment moment, Cell out) {
        return inOutputs.read(moment, out);
    }

    private static boolean list(Moment moment, OfTask each, Cell out) {
        if (!moment.task().isKnown()) {
            return false;
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Lineage ancestors = moment.ancestors();
        boolean any = false;
        for (Task ancestor = ancestors.next(); ancestor.isKnown(); ancestor = ancestors.next()) {
            if (any) {
                all.write(' ');
            }
            any = true;
            if (each.read(ancestor, out)) {
                all.write(out.bytes(), out.from(), out.length());
            }
        }
        out.text(all.toByteArray(), 0, all.size());
        return any;
    }
}
