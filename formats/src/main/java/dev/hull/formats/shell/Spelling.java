package dev.hull.formats.shell;

import dev.hull.model.Arg;
import dev.hull.model.Location;
import dev.hull.model.Remark;
import dev.hull.model.SubjectRef;
import java.util.List;

/** A place where a command was read as meant, not as a shell would take it: a remark whose subject is not known yet. */
public record Spelling(String check, String key, Location at, List<Arg> args) {
    public Spelling {
        args = List.copyOf(args);
    }

    public Remark of(SubjectRef subject) {
        return new Remark(check, subject, key, at, args);
    }
}
