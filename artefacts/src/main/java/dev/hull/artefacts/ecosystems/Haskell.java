package dev.hull.artefacts.ecosystems;

import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.ecosystems.OtherLockFile.Locked;
import dev.hull.artefacts.json.Json;
import dev.hull.artefacts.yaml.Yaml;
import dev.hull.model.Limits;

/** {@code stack.yaml.lock} ({@code hackage: name-1.2@sha256:…}) and {@code cabal.project.freeze} ({@code any.name ==1.2}). */
final class Haskell {
    private static final String ANY = "any.";

    private Haskell() {}

    static void read(Content content, Locked locked, Discoveries found) {
        String text = content.text();
        if (!text.contains("constraints:")) {
            for (Json each : Yaml.read(text, Limits.DEFAULT, found::problem)
                    .at("packages")
                    .items()) {
                stack(each.at("completed").textAt("hackage"), locked);
            }
            return;
        }
        text.lines().forEach(line -> cabal(line, locked));
    }

    private static void stack(String reference, Locked locked) {
        int at = reference.indexOf('@');
        String plain = at < 0 ? reference : reference.substring(0, at);
        int dash = plain.lastIndexOf('-');
        if (dash > 0) {
            locked.add("", plain.substring(0, dash), plain.substring(dash + 1), false);
        }
    }

    private static void cabal(String line, Locked locked) {
        int any = line.indexOf(ANY);
        int equals = line.indexOf("==");
        if (any >= 0 && equals > any) {
            int comma = line.indexOf(',', equals);
            locked.add(
                    "",
                    line.substring(any + ANY.length(), equals).strip(),
                    line.substring(equals + 2, comma < 0 ? line.length() : comma)
                            .strip(),
                    false);
        }
    }
}
