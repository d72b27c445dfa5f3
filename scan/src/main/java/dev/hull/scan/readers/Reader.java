package dev.hull.scan.readers;

import dev.hull.formats.splices.Editable;
import dev.hull.model.Estate;
import dev.hull.model.Limits;
import dev.hull.model.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Knows the files of one format, and takes them into the estate. */
public interface Reader {
    /** {@return the word for this format that users and JSON see, as {@code compose}} */
    String kind();

    /** {@return whether a file is one of this format's} By its content: a name may add to it, and never decides alone. */
    boolean recognises(Look look);

    /** {@return {@code found} by what belongs together and is read at once} */
    default List<List<Look>> together(List<Look> found) {
        List<List<Look>> alone = new ArrayList<>(found.size());
        for (Look look : found) {
            alone.add(List.of(look));
        }
        return alone;
    }

    /** {@return what the files of one project say} Never throws for bad input. */
    Reading<Estate> read(List<Look> project, Around around);

    /** {@return the files of one project in the form in which Hull can write to them; empty where it can't} */
    default Optional<Editable> editable(List<Look> project, Reading<Estate> reading, Limits limits) {
        return Optional.empty();
    }
}
