package dev.hull.vulns.feeds;

import dev.hull.model.Vulnerability.State;
import dev.hull.vulns.Flaw.Rating;
import dev.hull.vulns.Range;
import dev.hull.vulns.feeds.Advisory.Affected;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The database of Node.js' security working group: packages of npm (to 2021), and Node.js itself. */
final class NodeSecurity implements Documents {
    private static final String SOURCE = "nodejs-security-wg";

    @Override
    public boolean claims(Tree document) {
        return document.has("module_name") && document.has("vulnerable_versions")
                || document.has("cve") && document.has("vulnerable") && document.has("patched");
    }

    @Override
    public void read(String where, Tree document, Sink sink) {
        if (document.has("module_name")) {
            npm(document, sink);
        } else {
            String file = where.substring(where.lastIndexOf('/') + 1);
            int dot = file.lastIndexOf('.');
            core(dot < 0 ? file : file.substring(0, dot), document, sink);
        }
    }

    private static void npm(Tree document, Sink sink) {
        Constraints constraints = Constraints.of(document.text("vulnerable_versions"));
        if (constraints.isEmpty() || !constraints.isUnderstood()) {
            sink.leftOut("versions not understood");
            return;
        }
        sink.dated(Texts.date(document.text("updated_at")));
        sink.advisory(advisory(
                "NSWG-ECO-" + document.text("id"),
                document.texts("cves"),
                document.text("title"),
                document.text("cvss_vector").startsWith("CVSS:")
                        ? List.of(new Rating(SOURCE, "", document.text("cvss_vector")))
                        : List.of(),
                document.text("publish_date"),
                document.texts("references"),
                "npm",
                document.text("module_name"),
                constraints));
    }

    private static Advisory advisory(
            String id,
            List<String> cves,
            String title,
            List<Rating> ratings,
            String published,
            List<String> references,
            String space,
            String name,
            Constraints constraints) {
        return new Advisory(
                SOURCE,
                id,
                "",
                cves.stream().filter(Texts::isCve).toList(),
                List.of(),
                Texts.title(title, ""),
                ratings,
                Texts.date(published),
                "",
                references.stream().filter(url -> url.startsWith("http")).toList(),
                List.of(),
                List.of(Affected.within(space, name, constraints)));
    }

    /** {@code 18.x || 20.x} that {@code ^18.5.0 || ^20.1.0} mend: each line before its own fix. */
    private static void core(String number, Tree document, Sink sink) {
        Constraints affected = Constraints.of(document.text("vulnerable"));
        Constraints patched = Constraints.of(document.text("patched"));
        Map<String, String> fixes = new HashMap<>();
        patched.ranges().forEach(range -> fixes.merge(major(range.introduced()), range.introduced(), (a, _) -> a));
        List<Range> ranges = new ArrayList<>();
        for (Range range : affected.ranges()) {
            String fix = fixes.getOrDefault(major(range.introduced()), range.fixed());
            ranges.add(new Range(range.introduced(), fix, range.lastAffected()));
        }
        if (ranges.isEmpty() || !affected.isUnderstood()) {
            sink.leftOut("versions not understood");
            return;
        }
        String severity = document.text("severity");
        sink.advisory(new Advisory(
                SOURCE,
                "NSWG-COR-" + number,
                "",
                document.texts("cve").stream().filter(Texts::isCve).toList(),
                List.of(),
                Texts.title(document.text("description"), document.text("overview")),
                severity.isEmpty() || severity.equals("unknown")
                        ? List.of()
                        : List.of(new Rating(SOURCE, severity, "")),
                "",
                "",
                document.texts("ref"),
                List.of(),
                List.of(Affected.of("generic", "node", State.FIXED, ranges))));
    }

    private static String major(String version) {
        int dot = version.indexOf('.');
        return dot < 0 ? version : version.substring(0, dot);
    }

    /** The index of all of Node.js' own records, as one object. */
    record Index(Sink sink) implements JsonStream.Members {
        @Override
        public boolean claims(String name, Tree value) {
            return value.has("cve") && value.has("vulnerable") && value.has("patched");
        }

        @Override
        public void read(String name, Tree value) {
            core(name, value, sink);
        }
    }
}
