package dev.hull.vulns.feeds;

import dev.hull.model.Vulnerability.State;
import dev.hull.vulns.Flaw.Rating;
import dev.hull.vulns.Range;
import dev.hull.vulns.Spaces;
import dev.hull.vulns.feeds.Advisory.Affected;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * GitHub's advisories as a table without a head, one line a range: id, time, summary, package, introduced, fixed, severity,
 * weaknesses. Which ecosystem it is about stands in its file's name alone, unless all packages are Maven's.
 */
final class GhsaCsv implements Texted {
    private static final List<String> ECOSYSTEMS =
            List.of("maven", "npm", "nuget", "pypi", "composer", "cargo", "gem", "golang", "hex", "pub");

    @Override
    public boolean claims(String head) {
        int end = head.indexOf('\n');
        List<String> fields = Csv.fields(end < 0 ? head : head.substring(0, end));
        return fields.size() >= 7
                && (fields.getFirst().startsWith("CVE-") || fields.getFirst().startsWith("GHSA-"))
                && !Texts.date(fields.get(1)).isEmpty();
    }

    @Override
    public void read(String where, InputStream in, Sink sink) throws IOException {
        Lines lines = new Lines(in);
        List<String> group = List.of();
        List<Range> ranges = new ArrayList<>();
        Optional<String> named = space(where);
        for (String line = lines.next(); line != null; line = lines.next()) {
            List<String> fields = Csv.fields(line);
            if (fields.size() < 7 || !Texts.isId(fields.getFirst())) {
                sink.leftOut("line of other form");
                continue;
            }
            if (!group.isEmpty() && !isSame(group, fields)) {
                put(named, group, ranges, sink);
                ranges.clear();
            }
            group = fields;
            String introduced = fields.get(4);
            ranges.add(new Range(introduced.equals("0") ? "" : introduced, fields.get(5), ""));
        }
        put(named, group, ranges, sink);
    }

    private static boolean isSame(List<String> one, List<String> other) {
        return one.getFirst().equals(other.getFirst()) && one.get(3).equals(other.get(3));
    }

    private static Optional<String> space(String where) {
        String file = Texts.lower(where.substring(where.lastIndexOf('/') + 1));
        return ECOSYSTEMS.stream().filter(file::contains).findFirst();
    }

    private static void put(Optional<String> named, List<String> fields, List<Range> ranges, Sink sink) {
        if (ranges.isEmpty()) {
            return;
        }
        String name = fields.get(3);
        Optional<String> space = named.isPresent() || name.indexOf(':') < 0 ? named : Optional.of("maven");
        if (space.isEmpty()) {
            sink.leftOut("ecosystem not known");
            return;
        }
        boolean fixed = ranges.stream().anyMatch(r -> !r.fixed().isEmpty());
        String normal = Spaces.name(space.get(), name);
        sink.dated(Texts.date(fields.get(1)));
        sink.advisory(new Advisory(
                "ghsa",
                fields.getFirst(),
                space.get() + "/" + normal + "/" + ranges,
                List.of(),
                List.of(),
                Texts.title(fields.get(2), ""),
                List.of(new Rating("ghsa", fields.get(6), "")),
                Texts.date(fields.get(1)),
                "",
                List.of(),
                fields.size() > 7 ? weaknesses(fields.get(7)) : List.of(),
                List.of(Affected.of(space.get(), normal, fixed ? State.FIXED : State.AFFECTED, ranges))));
    }

    private static List<String> weaknesses(String field) {
        List<String> weaknesses = new ArrayList<>();
        for (String word : field.replace(',', ' ').replace(';', ' ').split(" ")) {
            if (word.startsWith("CWE-")) {
                weaknesses.add(word);
            }
        }
        return weaknesses;
    }
}
