package dev.hull.benchmarks.golden;

import dev.hull.model.Component;
import dev.hull.model.Distro;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.SourcePackage;
import dev.hull.model.Vulnerability;
import dev.hull.vulns.feeds.Feeds;
import dev.hull.vulns.feeds.Sink;
import dev.hull.vulns.store.Database;
import dev.hull.vulns.versions.Order;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Lists of what is in the official images of Debian and Ubuntu, names and versions alone. Every version is one of dpkg's, none is
 * earlier than that of the release before, and the advisories that are there can be asked about all.
 */
final class Manifests {
    private static final List<String> FEEDS = List.of(
            "advisories/derived/debian-tracker-from-changelogs/debian-security-tracker.derived.json.xz",
            "advisories/osv-partial/Debian/all.zip",
            "advisories/osv-partial/Ubuntu/all.zip");
    private static final String DEBIAN = "images/fixtures/debian-official-image-manifests-20241202.zip";
    private static final String UBUNTU = "images/fixtures/ubuntu-official-image-manifests-20220801.zip";

    /** In the order in which they came out; the names of Debian's stages stand for one of them each. */
    private static final Map<String, List<String>> RELEASES = Map.of(
            DEBIAN, List.of("bullseye 11", "bookworm 12", "trixie 13", "sid sid"),
            UBUNTU,
                    List.of(
                            "trusty 14.04",
                            "xenial 16.04",
                            "bionic 18.04",
                            "focal 20.04",
                            "jammy 22.04",
                            "kinetic 22.10"));

    private static final Map<String, String> STAGES =
            Map.of("oldstable", "bullseye", "stable", "bookworm", "testing", "trixie", "unstable", "sid");

    private Manifests() {}

    static List<Case> debian(String family, Bundles bundles) throws IOException {
        return of(family, bundles, DEBIAN, "debian");
    }

    static List<Case> ubuntu(String family, Bundles bundles) throws IOException {
        return of(family, bundles, UBUNTU, "ubuntu");
    }

    private static List<Case> of(String family, Bundles bundles, String archive, String id) throws IOException {
        Database advisories = Advised.by(sink -> FEEDS.forEach(feed -> read(bundles.shared(feed), sink)));
        Path folder = bundles.folder(archive);
        Map<String, Map<String, String>> lists = new TreeMap<>();
        for (Path file : Bundles.files(folder, ".manifest")) {
            lists.put(folder.relativize(file).toString(), list(file));
        }
        List<Case> cases = new ArrayList<>();
        lists.forEach((name, list) -> {
            String release = name.substring(0, name.indexOf('/'));
            List<String> wrong = new ArrayList<>();
            list.forEach((each, version) -> {
                if (!Order.DPKG.isValid(version)) {
                    wrong.add("not a version: " + each + " " + version);
                }
            });
            before(archive, STAGES.getOrDefault(release, release))
                    .forEach(earlier -> compare(list, lists, earlier, wrong));
            int flaws = flaws(list, id, version(archive, STAGES.getOrDefault(release, release)), advisories);
            cases.add(Case.of(
                    family, "%s: %d packages, %d known flaws".formatted(name, list.size(), flaws), List.of(), wrong));
        });
        return cases;
    }

    private static void read(Path feed, Sink sink) {
        try (InputStream in = Files.newInputStream(feed)) {
            new Feeds(sink).read(feed.toString(), in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> list(Path file) throws IOException {
        Map<String, String> list = new HashMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] words = line.split("\\s+", -1);
            if (words.length >= 2) {
                int colon = words[0].indexOf(':');
                list.put(colon < 0 ? words[0] : words[0].substring(0, colon), words[1]);
            }
        }
        return list;
    }

    private static List<String> before(String archive, String release) {
        List<String> before = new ArrayList<>();
        for (String each : RELEASES.getOrDefault(archive, List.of())) {
            if (each.startsWith(release + " ")) {
                return before;
            }
            before.add(each.substring(0, each.indexOf(' ')));
        }
        return List.of();
    }

    private static String version(String archive, String release) {
        return RELEASES.getOrDefault(archive, List.of()).stream()
                .filter(each -> each.startsWith(release + " "))
                .map(each -> each.substring(each.indexOf(' ') + 1))
                .findFirst()
                .orElse("");
    }

    private static void compare(
            Map<String, String> list, Map<String, Map<String, String>> lists, String earlier, List<String> wrong) {
        lists.forEach((name, other) -> {
            if (name.startsWith(earlier + "/")) {
                other.forEach((each, version) -> {
                    String now = list.getOrDefault(each, version);
                    int order = Order.DPKG.compare(version, now);
                    if (order > 0 || order != -Order.DPKG.compare(now, version)) {
                        wrong.add("earlier than in %s: %s %s, %s".formatted(earlier, each, now, version));
                    }
                });
            }
        });
    }

    private static int flaws(Map<String, String> list, String id, String version, Database advisories) {
        List<Component> components = new ArrayList<>();
        list.forEach((name, number) -> components.add(new Component(
                Ecosystem.DEB,
                "",
                name,
                number,
                "amd64",
                new SourcePackage(name, number),
                List.of(),
                new TreeMap<>(),
                Evidence.of(Evidence.Kind.INSTALLED, "manifest"))));
        Distro distro = new Distro(id, version.equals("sid") ? "" : version, "", "", List.of());
        List<Vulnerability> open = Judged.open(Judged.image("manifest", distro, components), advisories, List.of());
        return open.size();
    }
}
