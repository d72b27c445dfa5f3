package dev.hull.artefacts.ruby;

import dev.hull.artefacts.Cataloguer;
import dev.hull.artefacts.Claim;
import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.FileEntry;
import dev.hull.model.Component;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.Evidence.Kind;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Bundler's lock file (bundler.io, "Gemfile.lock"): under {@code specs:} of a section, four blanks, {@code name (version)} or
 * {@code name (version-platform)}. Gems of a {@code PATH} section are the project's own.
 */
public final class GemfileLock implements Cataloguer {
    @Override
    public String name() {
        return "bundler";
    }

    @Override
    public Claim claim() {
        return Claim.names("Gemfile.lock", "Gemfile.next.lock", "gems.locked");
    }

    @Override
    public void read(FileEntry file, Content content, Discoveries found) {
        if (!content.isWithinLimit(found)) {
            return;
        }
        Evidence evidence = Evidence.of(Kind.LOCKED, file.path());
        Set<String> seen = new HashSet<>();
        String section = "";
        for (String line : (Iterable<String>) content.text().lines()::iterator) {
            if (!line.isEmpty() && line.charAt(0) != ' ') {
                section = line.strip();
            } else if (isGem(line) && !section.equals("PATH")) {
                add(line.strip(), evidence, seen, found);
            }
        }
    }

    private static boolean isGem(String line) {
        return line.startsWith("    ") && line.length() > 4 && line.charAt(4) != ' ' && line.endsWith(")");
    }

    /** A gem built for several platforms has a line for each. */
    private static void add(String gem, Evidence evidence, Set<String> seen, Discoveries found) {
        int open = gem.indexOf(" (");
        if (open < 0) {
            return;
        }
        String inside = gem.substring(open + 2, gem.length() - 1);
        int dash = inside.indexOf('-');
        String name = gem.substring(0, open);
        String version = dash < 0 ? inside : inside.substring(0, dash);
        if (!version.isEmpty() && Character.isDigit(version.charAt(0)) && seen.add(name + " " + version)) {
            found.component(Component.of(Ecosystem.GEM, "", name, version, evidence)
                    .with(dash < 0 ? Map.of() : Map.of("platform", inside.substring(dash + 1))));
        }
    }
}
