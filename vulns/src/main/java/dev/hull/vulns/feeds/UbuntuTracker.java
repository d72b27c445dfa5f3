package dev.hull.vulns.feeds;

import dev.hull.model.Vulnerability.State;
import dev.hull.vulns.Flaw.Rating;
import dev.hull.vulns.Range;
import dev.hull.vulns.feeds.Advisory.Affected;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Ubuntu's CVE tracker: a file a flaw, lines of {@code release_package: status (note)}.
 *
 * <p>Source: the README of git.launchpad.net/ubuntu-cve-tracker.
 */
final class UbuntuTracker implements Texted {
    private static final String SOURCE = "ubuntu-tracker";

    @Override
    public boolean claims(String head) {
        return (head.startsWith("Candidate:") || head.contains("\nCandidate:")) && head.contains("\nPriority");
    }

    @Override
    public void read(String where, InputStream in, Sink sink) throws IOException {
        Lines lines = new Lines(in);
        String id = "";
        String priority = "";
        String published = "";
        StringBuilder description = new StringBuilder();
        boolean describing = false;
        List<Affected> affected = new ArrayList<>();
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (line.startsWith(" ")) {
                if (describing && description.length() < 1000) {
                    description.append(line);
                }
                continue;
            }
            int colon = line.indexOf(':');
            String key = colon < 0 ? "" : line.substring(0, colon);
            String value = colon < 0 ? "" : line.substring(colon + 1).trim();
            describing = key.equals("Description");
            switch (key) {
                case "Candidate" -> id = value;
                case "PublicDate" -> published = Texts.date(value);
                case "Priority" -> priority = value;
                default -> status(key, value, affected, sink);
            }
        }
        if (!Texts.isId(id)) {
            sink.leftOut("flaw without an id");
            return;
        }
        sink.dated(published);
        sink.advisory(new Advisory(
                SOURCE,
                id,
                "",
                List.of(),
                List.of(),
                Texts.title("", description.toString().trim()),
                priority.isEmpty() || priority.equals("untriaged")
                        ? List.of()
                        : List.of(new Rating("ubuntu", first(priority), "")),
                published,
                "",
                List.of("https://ubuntu.com/security/" + id),
                List.of(),
                affected));
    }

    private static String first(String words) {
        int blank = words.indexOf(' ');
        return blank < 0 ? words : words.substring(0, blank);
    }

    private static void status(String key, String value, List<Affected> into, Sink sink) {
        int line = key.indexOf('_');
        if (line <= 0 || value.isEmpty()) {
            return;
        }
        String release = key.substring(0, line);
        String name = key.substring(line + 1);
        Optional<String> space = Releases.ubuntu(release);
        if (space.isEmpty()) {
            if (!release.equals("upstream") && !release.equals("devel") && Character.isLowerCase(release.charAt(0))) {
                sink.leftOut("release not known: " + release);
            }
            return;
        }
        String note = note(value);
        switch (first(value)) {
            case "released", "released-esm" -> {
                if (!note.isEmpty()) {
                    into.add(Affected.before(space.get(), name, first(note)));
                }
            }
            case "needed", "pending", "active" -> into.add(open(space.get(), name, State.AFFECTED, ""));
            case "deferred" -> into.add(open(space.get(), name, State.AFFECTED, "postponed"));
            case "needs-triage" -> into.add(open(space.get(), name, State.INVESTIGATING, ""));
            case "ignored" ->
                into.add(open(
                        space.get(), name, State.WILL_NOT_FIX, note.contains("end of") ? "end-of-life" : "ignored"));
            case "DNE", "not-affected" -> sink.leftOut("not affected");
            default -> sink.leftOut("status not known: " + first(value));
        }
    }

    private static Affected open(String space, String name, State state, String note) {
        return Affected.of(space, name, state, List.of(Range.ALL)).with("", note);
    }

    private static String note(String value) {
        int open = value.indexOf('(');
        int close = value.lastIndexOf(')');
        return open < 0 || close < open
                ? ""
                : value.substring(open + 1, close).replace("[", "").replace("]", "");
    }
}
