package dev.hull.artefacts.java;

import java.util.List;

/** Which of the {@code pom.properties} in a jar is its own; the others came with what was shaded into it. */
final class OwnPom {
    private static final Coordinates NONE = new Coordinates("", "", "");

    private OwnPom() {}

    /** {@return the jar's own coordinates, or empty ones} */
    static Coordinates among(List<Coordinates> poms, JarName name, Manifest manifest) {
        Coordinates best = NONE;
        int most = 0;
        for (Coordinates pom : poms) {
            int score = score(pom, name, manifest);
            if (score > most
                    || score == most
                            && score > 0
                            && pom.artifact().length() > best.artifact().length()) {
                best = pom;
                most = score;
            }
        }
        boolean isAlone = poms.size() == 1 && name.version().isEmpty();
        return most == 0 && isAlone ? poms.getFirst() : best;
    }

    private static int score(Coordinates pom, JarName name, Manifest manifest) {
        String artifact = pom.artifact();
        String stem = name.stem();
        if (stem.equals(artifact + "-" + pom.version())) {
            return 6;
        }
        if (stem.equals(artifact) || name.artifact().equals(artifact)) {
            return 5;
        }
        if (stem.startsWith(artifact + "-" + pom.version())) {
            return 4;
        }
        if (stem.endsWith(pom.version()) && stem.contains(artifact)
                || stem.equals(pom.group() + "." + artifact)
                || stem.startsWith(pom.group() + "." + artifact + "-" + pom.version())) {
            return 3;
        }
        if (isNamedBy(manifest, pom)) {
            return 2;
        }
        return name.version().isEmpty() && (stem.startsWith(artifact + "-") || stem.endsWith("-" + artifact)) ? 1 : 0;
    }

    private static boolean isNamedBy(Manifest manifest, Coordinates pom) {
        String bundle = manifest.bare("bundle-symbolicname");
        String title = manifest.get("implementation-title");
        return title.equals(pom.artifact())
                || bundle.equals(pom.artifact())
                || bundle.equals(pom.group() + "." + pom.artifact());
    }
}
