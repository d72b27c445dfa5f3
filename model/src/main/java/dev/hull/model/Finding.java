package dev.hull.model;

import java.util.List;

/**
 * Something that is wrong, or may be wrong, with one subject.
 *
 * @param field the name of the field that it rests on, as {@code caps.dropped}; empty where it rests on none
 * @param setting where the format writes that, as {@code services.db.cap_drop}
 * @param value how the value is said; its state tells who decided
 * @param message key of the message template in the words of the check, filled from {@code args}
 * @param detail what only this kind of finding has to say
 * @param also other places that bear on it
 */
public record Finding(
        String check,
        Severity severity,
        Status status,
        SubjectRef subject,
        String field,
        String setting,
        Says value,
        String message,
        List<Arg> args,
        Location at,
        List<Related> also,
        Remedy remedy,
        Detail detail,
        Fingerprint fingerprint,
        Fingerprint group) {
    public Finding {
        args = List.copyOf(args);
        also = List.copyOf(also);
    }

    /** A finding of which there is nothing else to say. */
    public Finding(
            String check,
            Severity severity,
            Status status,
            SubjectRef subject,
            String field,
            String setting,
            Says value,
            String message,
            List<Arg> args,
            Location at,
            List<Related> also,
            Remedy remedy,
            Fingerprint fingerprint,
            Fingerprint group) {
        this(
                check,
                severity,
                status,
                subject,
                field,
                setting,
                value,
                message,
                args,
                at,
                also,
                remedy,
                Detail.NONE,
                fingerprint,
                group);
    }

    public Finding withStatus(Status other) {
        return new Finding(
                check,
                severity,
                other,
                subject,
                field,
                setting,
                value,
                message,
                args,
                at,
                also,
                remedy,
                detail,
                fingerprint,
                group);
    }
}
