package dev.hull.report;

import dev.hull.model.SubjectRef;

/** What a person calls a subject. */
final class Names {
    private Names() {}

    /** {@return the short name; of a stage of a Dockerfile its file, with the stage's name where it has one} */
    static String of(SubjectRef subject) {
        if (!subject.kind().equals("dockerfile")) {
            return subject.shortName();
        }
        String file = subject.namespace().substring(subject.namespace().lastIndexOf('/') + 1);
        boolean numbered = subject.name().chars().allMatch(Character::isDigit);
        return numbered ? file : file + ":" + subject.name();
    }
}
