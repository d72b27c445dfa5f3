package dev.hull.formats.kubernetes;

import dev.hull.model.Source;

/** What a file of the Kubernetes world is, by what stands in it. Nothing is parsed, so a broken file or a template is known as well. */
public enum Recognition {
    /** At least one document says apiVersion and kind. */
    OBJECTS("", ""),
    /** The plan of an overlay; what it makes is known only when it is built. */
    KUSTOMIZATION("Kustomize has not built it", "kustomize build %s | hull check -"),
    /** The plan of a Helm chart. */
    CHART("Helm has not rendered it", "helm template %s | hull check -"),
    /** None of these. */
    NONE("", "");

    private final String why;
    private final String next;

    Recognition(String why, String next) {
        this.why = why;
        this.next = next;
    }

    /** {@return why the file is not looked at, or empty where it is} */
    public String why() {
        return why;
    }

    /** {@return the command that would look at what {@code source} stands for, or empty where nothing else is needed} */
    public String next(Source source) {
        int slash = source.name().lastIndexOf('/');
        return next.formatted(slash < 0 ? "." : source.name().substring(0, slash));
    }

    /** {@return what {@code source} is} Only keys at the left margin count, or those of a text that begins with a brace. */
    public static Recognition of(Source source) {
        Recognition best = NONE;
        for (Splitter.Piece piece : Splitter.split(source).pieces()) {
            Recognition one = of(source, piece);
            if (one == OBJECTS) {
                return OBJECTS;
            }
            best = best == NONE ? one : best;
        }
        return best;
    }

    private static Recognition of(Source source, Splitter.Piece piece) {
        Margin margin = Margin.of(source, piece);
        if (margin.has("kind") && margin.has("apiVersion")) {
            return margin.valueOf("apiVersion").startsWith("kustomize.config.k8s.io/") ? KUSTOMIZATION : OBJECTS;
        }
        String version = margin.valueOf("apiVersion");
        if ((version.equals("v1") || version.equals("v2")) && margin.has("name") && margin.has("version")) {
            return CHART;
        }
        return isKustomization(source.name()) && hasPlan(margin) ? KUSTOMIZATION : NONE;
    }

    /** The only format whose file name counts: a plan may leave out what it is (kustomization file reference). */
    private static boolean isKustomization(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return file.equals("kustomization.yaml") || file.equals("kustomization.yml") || file.equals("Kustomization");
    }

    private static boolean hasPlan(Margin margin) {
        return margin.has("resources") || margin.has("bases") || margin.has("components") || margin.has("patches");
    }
}
