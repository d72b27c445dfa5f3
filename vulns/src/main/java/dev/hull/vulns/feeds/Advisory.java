package dev.hull.vulns.feeds;

import dev.hull.model.Vulnerability.State;
import dev.hull.vulns.Flaw;
import dev.hull.vulns.Range;
import java.util.List;

/**
 * What one source has published under one id.
 *
 * @param source as {@link Flaw.Rating} has it
 * @param part tells apart what one source says in several places under one id: a tracker's package; mostly empty
 * @param aliases other ids of the same flaw
 * @param covers flaws that it closes, which have data of their own: the CVEs of an update; empty where it is about itself
 * @param note as {@link dev.hull.vulns.Statement#note} has it; of all that it says of packages
 */
public record Advisory(
        String source,
        String id,
        String part,
        List<String> aliases,
        List<String> covers,
        String title,
        List<Flaw.Rating> ratings,
        String published,
        String modified,
        List<String> references,
        List<String> weaknesses,
        List<Affected> affected) {
    /** One package that is affected; the components are those of {@link dev.hull.vulns.Statement}. */
    public record Affected(
            String space,
            String name,
            State state,
            List<Range> ranges,
            List<String> versions,
            String severity,
            String note,
            String module,
            List<String> architectures) {
        public Affected {
            ranges = List.copyOf(ranges);
            versions = List.copyOf(versions);
            architectures = List.copyOf(architectures);
        }

        /** Affected before a version. */
        static Affected before(String space, String name, String fixed) {
            return of(space, name, State.FIXED, List.of(Range.before(fixed)));
        }

        /** Affected where {@code constraints} say so; fixed where any of them ends at a version. */
        static Affected within(String space, String name, Constraints constraints) {
            boolean fixed = constraints.ranges().stream()
                    .anyMatch(range -> !range.fixed().isEmpty());
            return new Affected(
                    space,
                    name,
                    fixed ? State.FIXED : State.AFFECTED,
                    constraints.ranges(),
                    constraints.versions(),
                    "",
                    "",
                    "",
                    List.of());
        }

        static Affected of(String space, String name, State state, List<Range> ranges) {
            return new Affected(space, name, state, ranges, List.of(), "", "", "", List.of());
        }

        /** Of some module streams, with a blank between. */
        Affected of(String streams) {
            return new Affected(space, name, state, ranges, versions, severity, note, streams, architectures);
        }

        Affected with(String severity, String note) {
            return new Affected(space, name, state, ranges, versions, severity, note, module, architectures);
        }
    }

    public Advisory {
        aliases = List.copyOf(aliases);
        covers = List.copyOf(covers);
        ratings = List.copyOf(ratings);
        references = List.copyOf(references);
        weaknesses = List.copyOf(weaknesses);
        affected = List.copyOf(affected);
    }

    /** What a tracker says of a flaw in some packages, and no more. */
    static Advisory tracked(String source, String id, String part, String title, List<Affected> affected) {
        return new Advisory(
                source, id, part, List.of(), List.of(), title, List.of(), "", "", List.of(), List.of(), affected);
    }
}
