package dev.hull.cli;

import dev.hull.scan.Target;
import dev.hull.scan.images.AnyImage;
import java.util.ArrayList;
import java.util.List;

/** What stands behind a verb, as targets. Nothing at all means the current folder. */
final class Targets {
    private static final String DOCKER = "docker:";

    private Targets() {}

    static List<Target> of(Typed typed) {
        List<Target> targets = new ArrayList<>();
        for (String word : typed.words()) {
            targets.add(target(word));
        }
        if (typed.dashes()) {
            targets.add(new Target.Line(typed.command()));
        }
        return targets.isEmpty() ? List.of(new Target.Place(".")) : targets;
    }

    private static Target target(String word) {
        if (word.equals("-")) {
            return new Target.Standard();
        }
        if (AnyImage.PREFIXES.stream().anyMatch(word::startsWith)) {
            return new Target.Image(word);
        }
        return word.startsWith(DOCKER) ? new Target.Running(word.substring(DOCKER.length())) : new Target.Place(word);
    }

    /** {@return the targets as they can be typed again} A command may hold a secret, so it is not repeated. */
    static String text(List<Target> targets) {
        List<String> texts = new ArrayList<>();
        targets.forEach(target -> texts.add(target instanceof Target.Line ? "command line" : quoted(target.text())));
        return String.join(" ", texts);
    }

    private static String quoted(String text) {
        boolean plain = !text.isEmpty()
                && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || "._-/:@+,=".indexOf(c) >= 0);
        return plain ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
