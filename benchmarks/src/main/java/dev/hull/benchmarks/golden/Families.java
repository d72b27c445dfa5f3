package dev.hull.benchmarks.golden;

import java.util.List;

/** All families, in the order in which they are printed. */
final class Families {
    static final List<Family> ALL = List.of(
            new Family("trivy: repositories", new TrivyCases("repository")::of),
            new Family("trivy: bills of materials", new TrivyCases("bill")::of),
            new Family("trivy: images, all packages", new TrivyCases("image")::of),
            new Family("trivy: images, flaws alone", new TrivyCases("flaws")::of),
            new Family("grype: matchers", GrypeCases::of),
            new Family("claircore: releases", ClairReleases::of),
            new Family("claircore: dpkg", ClairPackages::dpkg),
            new Family("claircore: jars", ClairPackages::jars),
            new Family("claircore: bills of materials", ClairPackages::bills),
            new Family("claircore: matchers", ClairMatchers::of),
            new Family("claircore: VEX of Red Hat", ClairVex::of),
            new Family("claircore: orders", ClairLists::orders),
            new Family("claircore: scores", ClairLists::scores),
            new Family("VEX hub", VexHub::of),
            new Family("official images: Debian", Manifests::debian),
            new Family("official images: Ubuntu", Manifests::ubuntu));

    private Families() {}
}
