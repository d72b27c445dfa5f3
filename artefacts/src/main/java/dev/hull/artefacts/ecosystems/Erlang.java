package dev.hull.artefacts.ecosystems;

import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.ecosystems.OtherLockFile.Locked;

/** {@code rebar.lock} (rebar3.org, "Dependencies"): {@code {<<"key">>,{pkg,<<"name">>,<<"version">>},0}} for each package of Hex. */
final class Erlang {
    private static final String PACKAGE = "{pkg,<<\"";
    private static final String BETWEEN = "\">>,<<\"";

    private Erlang() {}

    static void read(Content content, Locked locked, Discoveries found) {
        content.text().lines().forEach(line -> read(line, locked));
    }

    private static void read(String line, Locked locked) {
        int start = line.indexOf(PACKAGE);
        int between = start < 0 ? -1 : line.indexOf(BETWEEN, start + PACKAGE.length());
        int end = between < 0 ? -1 : line.indexOf('"', between + BETWEEN.length());
        if (end > 0) {
            locked.add(
                    "",
                    line.substring(start + PACKAGE.length(), between),
                    line.substring(between + BETWEEN.length(), end),
                    false);
        }
    }
}
