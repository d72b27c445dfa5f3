package dev.hull.model;

import java.util.List;

/** What a reader made of one artefact: the values that it understood, what only it could see, and what was wrong. */
public record Reading<T>(List<T> values, List<Remark> remarks, List<Problem> problems, Verdict verdict) {
    public Reading {
        values = List.copyOf(values);
        remarks = List.copyOf(remarks);
        problems = List.copyOf(problems);
    }

    public static <T> Reading<T> of(List<T> values) {
        return new Reading<>(values, List.of(), List.of(), Verdict.ACCEPTED);
    }

    /** {@return a reading that understood nothing, because of {@code problem}} */
    public static <T> Reading<T> failed(Problem problem) {
        return new Reading<>(List.of(), List.of(), List.of(problem), new Verdict.Refused(problem.reason()));
    }
}
