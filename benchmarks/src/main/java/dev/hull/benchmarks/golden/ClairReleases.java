package dev.hull.benchmarks.golden;

import dev.hull.model.Distro;
import dev.hull.vulns.match.Matcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Claircore's files that say which release of which distribution an image is: where Hull looks for its advisories. */
final class ClairReleases {
    static final String DATA = "images/fixtures/claircore-testdata.zip";

    private ClairReleases() {}

    static List<Case> of(String family, Bundles bundles) throws IOException {
        Path data = bundles.folder(DATA);
        List<Case> cases = new ArrayList<>();
        roots(cases, family, data.resolve("alpine/testdata"), "alpine:"::concat);
        roots(cases, family, data.resolve("debian/testdata/dist"), "debian:"::concat);
        roots(cases, family, data.resolve("debian/testdata/distroless_dist"), "debian:"::concat);
        roots(cases, family, data.resolve("ubuntu/testdata/dist"), ClairReleases::ubuntu);
        roots(cases, family, data.resolve("rhel/testdata/releasefiles"), ClairReleases::redHat);
        for (Path file : Bundles.files(data.resolve("osrelease/testdata"), ".txtar")) {
            cases.add(text(family, file));
        }
        return cases;
    }

    private static void roots(List<Case> cases, String family, Path folder, UnaryOperator<String> space)
            throws IOException {
        try (Stream<Path> roots = Files.list(folder)) {
            for (Path root : roots.filter(each -> Files.isDirectory(each.resolve("etc")))
                    .sorted()
                    .toList()) {
                String name = root.getFileName().toString();
                Distro distro = TrivyCases.read("rootfs:" + root).inventory().distro();
                cases.add(Case.of(
                        family,
                        folder.getParent().getParent().getFileName() + " " + folder.getFileName() + " " + name,
                        List.of(space.apply(name)),
                        List.of(Matcher.space(distro))));
            }
        }
    }

    /** One of them is Debian's, which is not to be taken for Ubuntu's. */
    private static String ubuntu(String name) {
        return name.equals("11") ? "debian:11" : "ubuntu:" + name;
    }

    private static String redHat(String name) {
        return name.startsWith("oracle-")
                ? name.replace("oracle-", "ol:")
                : name.equals("hummingbird") ? "hummingbird:20251124" : "rhel:" + name.replace("atomichost-", "");
    }

    private static Case text(String family, Path file) throws IOException {
        Txtar texts = Txtar.read(file);
        Path root = Files.createTempDirectory(file.getParent(), "root");
        Files.createDirectories(root.resolve("etc"));
        Files.writeString(root.resolve("etc/os-release"), texts.text("os-release"));
        Distro distro = TrivyCases.read("rootfs:" + root).inventory().distro();
        var expected = texts.object("Distribution");
        return Case.of(
                family,
                "os-release " + file.getFileName(),
                List.of(expected.text("did") + " " + expected.text("version_id")),
                List.of(distro.id() + " " + distro.version()));
    }
}
