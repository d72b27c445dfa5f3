package dev.hull.scan;

import dev.hull.formats.splices.Editable;
import dev.hull.model.Estate;
import dev.hull.model.Gap;
import dev.hull.model.Input;
import dev.hull.model.Problem;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a scan brought home.
 *
 * @param failed targets that could not be read at all, each with the reason and what to do
 * @param files how many files a walk looked at
 * @param unrecognised how many of them are of no kind that is known
 * @param editables what can be written to, parsed when it is asked for
 */
public record Scanned(
        Estate estate,
        List<Input> inputs,
        List<Problem> problems,
        List<Gap> gaps,
        List<Gap> failed,
        int files,
        int unrecognised,
        List<Supplier<Optional<Editable>>> editables) {
    public Scanned {
        inputs = List.copyOf(inputs);
        problems = List.copyOf(problems);
        gaps = List.copyOf(gaps);
        failed = List.copyOf(failed);
        editables = List.copyOf(editables);
    }
}
