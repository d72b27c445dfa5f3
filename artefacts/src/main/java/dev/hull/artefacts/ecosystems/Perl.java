package dev.hull.artefacts.ecosystems;

import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.ecosystems.OtherLockFile.Locked;

/** {@code cpanfile.snapshot} of Carton (format 1.0): two blanks and {@code Distribution-Name-1.23} begin a distribution. */
final class Perl {
    private Perl() {}

    static void read(Content content, Locked locked, Discoveries found) {
        content.text().lines().forEach(line -> {
            boolean begins = line.startsWith("  ") && line.length() > 2 && line.charAt(2) != ' ';
            int dash = line.lastIndexOf('-');
            if (begins && dash > 0) {
                locked.add("", line.substring(2, dash), line.substring(dash + 1).strip(), false);
            }
        });
    }
}
