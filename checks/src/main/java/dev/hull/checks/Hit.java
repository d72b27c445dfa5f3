package dev.hull.checks;

import dev.hull.model.Arg;
import dev.hull.model.Field;
import dev.hull.model.Location;
import dev.hull.model.Related;
import dev.hull.model.Remedy;
import dev.hull.model.Says;
import dev.hull.model.Setting;
import dev.hull.model.Severity;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a check's look at one subject found: one hit a port, a mount, a variable.
 *
 * @param field that it rests on; null where it rests on none
 * @param known whether what it rests on was read; else the finding's status is unknown
 * @param key what tells it from other hits of the same check, subject and field, as a mount's target; never a position, never a secret
 * @param message which of the check's messages: {@code message} in its words, or {@code message.KEY}
 * @param severity null for that of the check
 * @param at where it is; the subject's own place where it is {@link Location#NONE}
 */
public record Hit(
        @Nullable Field<?> field,
        Says says,
        boolean known,
        String key,
        String message,
        @Nullable Severity severity,
        List<Arg> args,
        Location at,
        List<Related> also,
        Remedy remedy) {
    private static final Says NOTHING = new Says(Says.DECIDED, "", "");

    public Hit {
        args = List.copyOf(args);
        also = List.copyOf(also);
    }

    public static List<Hit> none() {
        return List.of();
    }

    /** {@return a hit that rests on one setting} Status and place derive from it. */
    public static Hit on(Field<?> field, Setting<?> by) {
        return new Hit(field, by.says(), by.isKnown(), "", "", null, List.of(), by.at(), List.of(), Remedy.NONE);
    }

    /** {@return a hit about one element of a list, whose place is {@code at}} */
    public static Hit on(Field<?> field, String key, Location at) {
        return new Hit(
                field, new Says(Says.DECIDED, key, ""), true, key, "", null, List.of(), at, List.of(), Remedy.NONE);
    }

    /** {@return a hit that rests on no field of a container} */
    public static Hit at(Location at, String key) {
        return new Hit(null, NOTHING, true, key, "", null, List.of(), at, List.of(), Remedy.NONE);
    }

    public List<Hit> only() {
        return List.of(this);
    }

    public Hit key(String other) {
        return new Hit(field, says, known, other, message, severity, args, at, also, remedy);
    }

    /** {@return this hit with the variant {@code message.KEY} of the check's words} */
    public Hit message(String variant) {
        return new Hit(field, says, known, key, variant, severity, args, at, also, remedy);
    }

    public Hit severity(Severity other) {
        return new Hit(field, says, known, key, message, other, args, at, also, remedy);
    }

    public Hit arg(String name, Object value) {
        List<Arg> longer = new ArrayList<>(args);
        longer.add(Arg.of(name, value));
        return new Hit(field, says, known, key, message, severity, longer, at, also, remedy);
    }

    public Hit place(Location other) {
        return new Hit(field, says, known, key, message, severity, args, other, also, remedy);
    }

    public Hit also(Location place, String role) {
        List<Related> longer = new ArrayList<>(also);
        longer.add(new Related(place, role));
        return new Hit(field, says, known, key, message, severity, args, at, longer, remedy);
    }

    /** {@return this hit as one that hangs on something that nobody read} */
    public Hit unknown() {
        return new Hit(field, says, false, key, message, severity, args, at, also, remedy);
    }

    public Hit remedy(Remedy other) {
        return new Hit(field, says, known, key, message, severity, args, at, also, other);
    }
}
