package dev.hull.formats.splices;

import dev.hull.model.SubjectRef;
import java.util.Collection;
import java.util.List;

/** Documents that were parsed once and can be written to as often as there are writings: each asks for spots of its own. */
public interface Editable {
    /** {@return all spots, for one writing} */
    List<Spot> all();

    /** {@return the spots of the documents that hold any of {@code subjects}, for one writing} Empty where none does. */
    List<Spot> of(Collection<SubjectRef> subjects);
}
