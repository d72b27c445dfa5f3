package dev.hull.model;

import java.util.List;

/**
 * A finding that only a reader can see, such as an unknown flag or an ignored field, by the id of its check.
 *
 * @param subject what it is about; the artefact itself as {@code SubjectRef.of("file", "", name)}
 * @param key what tells it from others of the same check and subject, as the flag's name; part of its fingerprint
 */
public record Remark(String check, SubjectRef subject, String key, Location at, List<Arg> args) {
    public Remark {
        args = List.copyOf(args);
    }
}
