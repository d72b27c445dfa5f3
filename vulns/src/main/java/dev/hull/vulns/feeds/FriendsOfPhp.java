package dev.hull.vulns.feeds;

import dev.hull.vulns.Spaces;
import dev.hull.vulns.feeds.Advisory.Affected;
import java.util.List;

/** The advisories of github.com/FriendsOfPHP/security-advisories: a file a flaw, with the branches it is in. */
final class FriendsOfPhp implements Documents {
    static final String SOURCE = "friends-of-php";
    private static final String COMPOSER = "composer://";

    @Override
    public boolean claims(Tree document) {
        return document.text("reference").startsWith(COMPOSER) && document.has("branches");
    }

    @Override
    public void read(String where, Tree document, Sink sink) {
        String name = Spaces.name("composer", document.text("reference").substring(COMPOSER.length()));
        Constraints constraints = new Constraints();
        document.at("branches").members().values().forEach(branch -> constraints.together(branch.texts("versions")));
        if (constraints.isEmpty() || !constraints.isUnderstood()) {
            sink.leftOut("versions not understood");
            return;
        }
        String cve = document.text("cve");
        String file = where.substring(where.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        sink.advisory(new Advisory(
                SOURCE,
                Texts.isCve(cve)
                        ? cve
                        : "FOP-" + name.replace('/', '-') + "-" + (dot < 0 ? file : file.substring(0, dot)),
                name,
                List.of(),
                List.of(),
                Texts.title(document.text("title"), ""),
                List.of(),
                "",
                "",
                document.texts("link"),
                List.of(),
                List.of(Affected.within("composer", name, constraints))));
    }
}
