package dev.hull.runtime;

import dev.hull.model.rules.Rule;
import dev.hull.runtime.state.Moment;
import java.util.List;

/** Says which rules an event matches. */
public interface Matcher {
    /** {@return the rules that it knows, in the order in which they are tried} */
    List<Rule> rules();

    /** Adds the places of the rules that match at {@code moment}, in ascending order. */
    void match(Moment moment, Matches out);
}
