package dev.hull.formats.run;

import dev.hull.model.Arg;
import dev.hull.model.Location;
import dev.hull.model.Remark;
import dev.hull.model.SubjectRef;
import java.util.List;

/**
 * Something wrong with a line.
 *
 * @param refuses whether the client stops because of it
 * @param reason what it would object to, in our words
 */
record Issue(String check, String key, Location at, List<Arg> args, boolean refuses, String reason) {
    Issue {
        args = List.copyOf(args);
    }

    static Issue invalid(String flag, Location at, String reason) {
        return wrong("syntax.invalid-value", flag, at, reason, true);
    }

    static Issue contradiction(String flags, Location at, String reason) {
        return wrong("syntax.contradiction", flags, at, reason, true);
    }

    static Issue unreadable(String profile, Location at, String reason) {
        return new Issue("seccomp.profile-unreadable", profile, at, List.of(Arg.of("profile", profile)), true, reason);
    }

    /** {@return the same, of a line that the client takes and the engine does not} */
    Issue byEngine() {
        return new Issue(check, key, at, args, false, reason);
    }

    static Issue duplicate(String flag, Location at, String reason) {
        return wrong("syntax.duplicate-entry", flag, at, reason, false);
    }

    private static Issue wrong(String check, String key, Location at, String reason, boolean refuses) {
        List<Arg> args = List.of(Arg.of("key", key), Arg.of("reason", reason));
        return new Issue(check, key, at, args, refuses, key + ": " + reason);
    }

    Remark of(SubjectRef subject) {
        return new Remark(check, subject, key, at, args);
    }
}
