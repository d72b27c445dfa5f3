package dev.hull.vulns.feeds;

import dev.hull.model.Vulnerability.State;
import dev.hull.vulns.Range;
import dev.hull.vulns.feeds.Advisory.Affected;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Debian's lists of its security advisories: data/DSA/list, DLA/list and DTSA/list of its tracker.
 *
 * <p>{@code [29 Mar 2023] DSA-5380-1 xorg-server - security update}, then indented the flaws in braces and a line a release.
 */
final class DsaList implements Texted {
    private static final Map<String, String> MONTHS = Map.ofEntries(
            Map.entry("Jan", "01"),
            Map.entry("Feb", "02"),
            Map.entry("Mar", "03"),
            Map.entry("Apr", "04"),
            Map.entry("May", "05"),
            Map.entry("Jun", "06"),
            Map.entry("Jul", "07"),
            Map.entry("Aug", "08"),
            Map.entry("Sep", "09"),
            Map.entry("Oct", "10"),
            Map.entry("Nov", "11"),
            Map.entry("Dec", "12"));

    @Override
    public boolean claims(String head) {
        int end = head.indexOf('\n');
        String[] words = (end < 0 ? head : head.substring(0, end)).split(" ");
        return words.length > 4
                && head.startsWith("[")
                && (words[3].startsWith("DSA-") || words[3].startsWith("DLA-") || words[3].startsWith("DTSA-"));
    }

    @Override
    public void read(String where, InputStream in, Sink sink) throws IOException {
        Lines lines = new Lines(in);
        Entry entry = null;
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (line.startsWith("[")) {
                if (entry != null) {
                    entry.put(sink);
                }
                entry = Entry.of(line);
            } else if (entry != null) {
                entry.more(line.trim(), sink);
            }
        }
        if (entry != null) {
            entry.put(sink);
        }
    }

    /** One advisory in the making. */
    private static final class Entry {
        private final String id;
        private final String date;
        private final String title;
        private final List<String> flaws = new ArrayList<>();
        private final List<Affected> affected = new ArrayList<>();

        private Entry(String id, String date, String title) {
            this.id = id;
            this.date = date;
            this.title = title;
        }

        static Entry of(String line) {
            String[] words = line.replace("[", "").replace("]", "").split(" ");
            if (words.length < 4) {
                return new Entry("", "", "");
            }
            String month = MONTHS.getOrDefault(words[1], "");
            String day = words[0].length() == 1 ? "0" + words[0] : words[0];
            int title = line.indexOf(words[3]) + words[3].length();
            return new Entry(
                    words[3],
                    month.isEmpty() ? "" : words[2] + "-" + month + "-" + day,
                    line.substring(title).trim());
        }

        void more(String line, Sink sink) {
            if (line.startsWith("{")) {
                for (String flaw : line.replace("{", "").replace("}", "").split(" ")) {
                    if (Texts.isId(flaw)) {
                        flaws.add(flaw);
                    }
                }
            } else if (line.startsWith("[")) {
                release(line, sink);
            }
        }

        /** {@code [bullseye] - xen 4.14.5-1}, {@code [lenny] - moodle <end-of-life>}. */
        private void release(String line, Sink sink) {
            int close = line.indexOf(']');
            String[] words =
                    close < 0 ? new String[0] : line.substring(close + 1).trim().split(" ");
            if (words.length < 3 || !words[0].equals("-")) {
                sink.leftOut("line of other form");
                return;
            }
            Optional<String> space = Releases.debian(line.substring(1, close));
            if (space.isEmpty()) {
                sink.leftOut("release not known: " + line.substring(1, close));
            } else if (words[2].equals("<not-affected>")) {
                sink.leftOut("not affected");
            } else if (words[2].equals("<end-of-life>")) {
                affected.add(Affected.of(space.get(), words[1], State.WILL_NOT_FIX, List.of(Range.ALL))
                        .with("", "end-of-life"));
            } else if (words[2].startsWith("<")) {
                affected.add(Affected.of(space.get(), words[1], State.AFFECTED, List.of(Range.ALL)));
            } else {
                affected.add(Affected.before(space.get(), words[1], words[2]));
            }
        }

        void put(Sink sink) {
            if (id.isEmpty() || affected.isEmpty()) {
                sink.leftOut("advisory without packages");
                return;
            }
            sink.dated(date);
            sink.advisory(new Advisory(
                    "debian",
                    id,
                    "",
                    List.of(),
                    flaws,
                    Texts.title(title, ""),
                    List.of(),
                    date,
                    "",
                    List.of(),
                    List.of(),
                    affected));
        }
    }
}
