package dev.hull.vulns.feeds;

import dev.hull.vulns.Flaw.Rating;
import dev.hull.vulns.feeds.Advisory.Affected;
import java.util.ArrayList;
import java.util.List;

/** The database of CPAN's security group: a file a CVE. Those in triage name neither distribution nor versions. */
final class Cpan implements Documents {
    @Override
    public boolean claims(Tree document) {
        return document.has("cpan_distribution") && document.has("cve");
    }

    @Override
    public void read(String where, Tree document, Sink sink) {
        String name = document.text("cpan_distribution");
        List<String> written = document.texts("version_range");
        if (name.isEmpty() || written.isEmpty()) {
            sink.leftOut("in triage: no distribution, or no versions");
            return;
        }
        Constraints constraints = Constraints.of(String.join("||", written));
        if (constraints.isEmpty() || !constraints.isUnderstood()) {
            sink.leftOut("versions not understood");
            return;
        }
        sink.advisory(new Advisory(
                "cpansa",
                document.text("cve"),
                name,
                List.of(),
                List.of(),
                Texts.title("", document.text("description")),
                ratings(document),
                "",
                "",
                document.texts("references"),
                List.of(),
                List.of(Affected.within("cpan", name, constraints))));
    }

    private static List<Rating> ratings(Tree document) {
        List<Rating> ratings = new ArrayList<>();
        for (String key : List.of("CVSS_2", "CVSS_3")) {
            if (!document.text(key).isEmpty()) {
                ratings.add(new Rating("nvd", "", document.text(key)));
            }
        }
        return ratings;
    }
}
