package dev.hull.benchmarks.labels;

import dev.hull.model.Ecosystem;
import dev.hull.vulns.store.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where a labelled package may belong. A label says neither its ecosystem nor its distribution: an OS package shows in its
 * version which family it is of, and in the versions beside it in its image which release; anything else is looked for in
 * every language.
 */
final class Places {
    private static final List<Ecosystem> LANGUAGES =
            List.of(Ecosystem.NPM, Ecosystem.PYPI, Ecosystem.GEM, Ecosystem.CARGO, Ecosystem.COMPOSER, Ecosystem.NUGET);

    /**
     * A name in a space, as advisories would have it.
     *
     * @param group what the table of scores calls its family
     */
    record Place(Ecosystem ecosystem, String space, String name, String group) {}

    private final Database advisories;
    private final Map<String, String> release = new HashMap<>();
    private final Map<String, List<String>> artifacts = new HashMap<>();
    private final Map<String, String> sources = new HashMap<>();

    Places(Database advisories, Path shared, List<Label> labels) throws IOException {
        this.advisories = advisories;
        for (Label label : labels) {
            release.merge(label.image(), releaseOf(label.version()), (old, now) -> old.isEmpty() ? now : old);
        }
        readArtifacts();
        for (String list : List.of("bookworm", "trixie")) {
            readSources(shared.resolve("images/debian/" + list + ".dpkg-query.tsv"));
        }
    }

    /** A Maven label mostly lacks the group: the groups that have an advisory for an artifact of this name. */
    private void readArtifacts() {
        for (String name : advisories.packages(Ecosystem.MAVEN.purlType())) {
            artifacts
                    .computeIfAbsent(name.substring(name.indexOf(':') + 1), artifact -> new ArrayList<>())
                    .add(name);
        }
    }

    private void readSources(Path tsv) throws IOException {
        lines(tsv, line -> {
            String[] column = line.split("\t", -1);
            return column.length > 3 && sources.put(column[0], column[3]) == null;
        });
    }

    private static void lines(Path file, Predicate<String> each) throws IOException {
        if (Files.isReadable(file)) {
            try (Stream<String> lines = Files.lines(file)) {
                lines.forEach(each::test);
            } catch (UncheckedIOException failed) {
                throw failed.getCause();
            }
        }
    }

    /** {@return where to look for the package}; the first is what it most likely is. */
    List<Place> of(Label label) {
        String family = releaseOf(label.version());
        if (family.isEmpty() && looksLikeDebian(label.version())) {
            String image = release.getOrDefault(label.image(), "");
            family = image.startsWith("debian") || image.startsWith("ubuntu") ? image : "";
        }
        return family.isEmpty() ? languages(label) : os(family, label.name());
    }

    private List<Place> os(String release, String name) {
        String family = release.contains(":") ? release.substring(0, release.indexOf(':')) : release;
        return switch (family) {
            case "alpine" -> alpine(name);
            case "debian", "ubuntu" ->
                List.of(new Place(Ecosystem.DEB, release, sources.getOrDefault(name, name), release));
            default -> List.of(new Place(Ecosystem.RPM, release.replace("rhel:", "almalinux:"), name, release));
        };
    }

    /** Nothing tells the branch: the newest that knows the package. */
    private List<Place> alpine(String name) {
        return advisories.spaces().reversed().stream()
                .filter(space -> space.startsWith("alpine"))
                .map(space -> new Place(Ecosystem.APK, space, name, "alpine"))
                .filter(place -> !advisories.about(place.space(), name).isEmpty())
                .limit(1)
                .toList();
    }

    private List<Place> languages(Label label) {
        String name = label.name();
        List<Place> places = new ArrayList<>();
        if (name.indexOf('.') > 0 && name.indexOf('/') > 0) {
            places.add(new Place(Ecosystem.GO, Ecosystem.GO.purlType(), name, "golang"));
        }
        if (name.equals("go") || name.equals("stdlib")) {
            places.add(new Place(Ecosystem.GO, Ecosystem.GO.purlType(), "stdlib", "golang"));
        }
        List<String> groups = name.indexOf(':') > 0 ? List.of(name) : artifacts.getOrDefault(name, List.of());
        for (String known : groups) {
            places.add(new Place(Ecosystem.MAVEN, Ecosystem.MAVEN.purlType(), known, "maven"));
        }
        for (Ecosystem language : LANGUAGES) {
            if (!advisories.about(language.purlType(), name).isEmpty()) {
                places.add(new Place(language, language.purlType(), name, language.purlType()));
            }
        }
        return places;
    }

    private static String releaseOf(String version) {
        if (version.contains("ubuntu")) {
            return "ubuntu";
        }
        if (version.contains("amzn2")) {
            return "amzn:2";
        }
        int deb = version.indexOf("deb");
        if (deb > 0 && "+~".indexOf(version.charAt(deb - 1)) >= 0) {
            return "debian:" + digits(version, deb + 3);
        }
        int module = version.indexOf("el");
        if (module > 0
                && "._+".indexOf(version.charAt(module - 1)) >= 0
                && !digits(version, module + 2).isEmpty()) {
            return "rhel:" + digits(version, module + 2);
        }
        int revision = version.lastIndexOf("-r");
        return revision > 0 && digits(version, revision + 2).length() == version.length() - revision - 2
                ? "alpine"
                : "";
    }

    private static boolean looksLikeDebian(String version) {
        int dash = version.indexOf('-');
        return dash > 0
                && Character.isDigit(version.charAt(0))
                && dash + 1 < version.length()
                && Character.isDigit(version.charAt(dash + 1));
    }

    /** {@return the digits from {@code at} on} */
    private static String digits(String text, int at) {
        int end = at;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(at, end);
    }
}
