package dev.hull.vulns.feeds;

import dev.hull.model.Vulnerability.State;
import dev.hull.vulns.Range;
import dev.hull.vulns.feeds.Advisory.Affected;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Debian's security tracker: source package, flaw, release, and how it stands there.
 *
 * <p>Source: security-tracker.debian.org/tracker/data/json, and the tracker's own documentation of its states.
 */
final class DebianTracker implements JsonStream.Members {
    static final String SOURCE = "debian-tracker";

    private final Sink sink;

    DebianTracker(Sink sink) {
        this.sink = sink;
    }

    @Override
    public boolean claims(String name, Tree flaws) {
        if (!flaws.isObject()) {
            return false;
        }
        Map.Entry<String, Tree> first = flaws.members().entrySet().iterator().next();
        return Texts.isId(first.getKey()) && first.getValue().has("releases");
    }

    @Override
    public void read(String name, Tree flaws) {
        flaws.members().forEach((id, flaw) -> {
            List<Affected> affected = new ArrayList<>();
            flaw.at("releases").members().forEach((codename, release) -> release(name, codename, release, affected));
            if (!affected.isEmpty()) {
                sink.advisory(Advisory.tracked(SOURCE, id, name, Texts.title("", flaw.text("description")), affected));
            }
        });
    }

    private void release(String name, String codename, Tree release, List<Affected> into) {
        Optional<String> space = Releases.debian(codename);
        if (space.isEmpty()) {
            sink.leftOut("release not known: " + codename);
            return;
        }
        String fixed = release.text("fixed_version");
        if (fixed.equals("0")) {
            sink.leftOut("not affected");
            return;
        }
        boolean resolved = release.text("status").equals("resolved") && !fixed.isEmpty();
        String urgency = release.text("urgency");
        into.add(Affected.of(
                        space.get(),
                        name,
                        resolved ? State.FIXED : state(release, urgency),
                        List.of(resolved ? Range.before(fixed) : Range.ALL))
                .with(urgency.equals("not yet assigned") ? "" : urgency, resolved ? "" : note(release, urgency)));
    }

    private static State state(Tree release, String urgency) {
        if (release.text("status").equals("undetermined")) {
            return State.INVESTIGATING;
        }
        boolean never =
                urgency.equals("end-of-life") || release.text("nodsa_reason").equals("ignored");
        return never ? State.WILL_NOT_FIX : State.AFFECTED;
    }

    private static String note(Tree release, String urgency) {
        if (urgency.equals("end-of-life")) {
            return urgency;
        }
        String reason = release.text("nodsa_reason");
        return !reason.isEmpty() ? reason : release.text("nodsa").isEmpty() ? "" : "no-dsa";
    }
}
