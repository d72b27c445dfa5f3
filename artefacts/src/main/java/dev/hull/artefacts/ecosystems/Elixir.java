package dev.hull.artefacts.ecosystems;

import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.ecosystems.OtherLockFile.Locked;

/** {@code mix.lock} (hexdocs.pm, Mix.Dep.Lock): a line a package, {@code "key": {:hex, :name, "version", …}}. */
final class Elixir {
    private static final String HEX = "{:hex, :";

    private Elixir() {}

    static void read(Content content, Locked locked, Discoveries found) {
        content.text().lines().forEach(line -> read(line, locked));
    }

    private static void read(String line, Locked locked) {
        int hex = line.indexOf(HEX);
        int comma = hex < 0 ? -1 : line.indexOf(',', hex + HEX.length());
        int open = comma < 0 ? -1 : line.indexOf('"', comma);
        int close = open < 0 ? -1 : line.indexOf('"', open + 1);
        if (close > 0) {
            String name =
                    line.substring(hex + HEX.length(), comma).replace("\"", "").strip();
            locked.add("", name, line.substring(open + 1, close), false);
        }
    }
}
