package dev.hull.benchmarks.golden;

import java.util.List;

/** All families, in the order in which they are printed. */
final class Families {
    static final List<Family> ALL = List.of(
            new Family("trivy: repositories", new TrivyCases("repository")::of),
            new Family("trivy: bills of materials", new TrivyCases("bill")::of),
            new Family("trivy: images, all packages", new TrivyCases("image")::of),
            new Family("trivy: images, flaws alone", new TrivyCases("flaws")::of),
            new Family("grype: matchers", GrypeCases::of));

    private Families() {}
}
