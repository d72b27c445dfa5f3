package dev.hull.runtime.fields;

import dev.hull.model.events.EventField;
import dev.hull.model.rules.Operand;
import dev.hull.runtime.state.Moment;
import java.util.List;
import java.util.Map;

/** How each field of the table is read: the families' lists, one after the other. */
public final class Fields {
    /** Stands for a field that no family reads. */
    static final Extractor UNSUPPORTED = Nobody.READS;

    private enum Nobody implements Extractor {
        READS;

        @Override
        public boolean read(Moment moment, Cell out) {
            return false;
        }
    }

    private static final List<Family> FAMILIES = List.of(
            ProcessFields::of,
            ThreadFields::of,
            UserFields::of,
            ContainerFields::of,
            OccurrenceFields::of,
            DescriptorFields::of,
            PathFields::of);

    /** Why fields of the table are not read, by their names. */
    private static final Map<String, String> UNREAD = Map.of();

    private Fields() {}

    /** A list of fields: a {@code switch} over names, so that starting costs what rules use. */
    @FunctionalInterface
    interface Family {
        /** {@return how the field is read, or {@link #UNSUPPORTED}} */
        Extractor of(EventField field, String argument);
    }

    /**
     * {@return how the field is read}
     *
     * @throws IllegalArgumentException if it is not {@linkplain #isSupported supported}
     */
    public static Extractor of(Operand.Reference reference) {
        Extractor found = find(reference.field(), reference.argument());
        if (found instanceof Nobody) {
            throw new IllegalArgumentException("field " + reference.field().name() + " is not read");
        }
        return found;
    }

    /**
     * {@return how outputs read the field} They leave traces where the machine is kept as Falco keeps it.
     *
     * @throws IllegalArgumentException as {@link #of}
     */
    public static Extractor shown(Operand.Reference reference) {
        return Shown.of(reference.field(), reference.argument(), of(reference));
    }

    /** {@return whether the field is read at all; one that is not is an error of the rule that names it} */
    public static boolean isSupported(EventField field) {
        return !(find(field, field.argument().required() ? sample(field) : "") instanceof Nobody);
    }

    /**
     * {@return why the field is not {@linkplain #isSupported supported}; empty if it is}
     */
    public static String whyNot(EventField field) {
        return UNREAD.getOrDefault(field.name(), "");
    }

    /** {@return whether it never has a value, in Falco neither: it is of the table for old rules} */
    public static boolean isRetired(EventField field) {
        return ContainerFields.isRetired(field.name());
    }

    private static String sample(EventField field) {
        return field.argument().index() ? "0" : "x";
    }

    private static Extractor find(EventField field, String argument) {
        for (Family family : FAMILIES) {
            Extractor found = family.of(field, argument);
            if (!(found instanceof Nobody)) {
                return found;
            }
        }
        return UNSUPPORTED;
    }
}
