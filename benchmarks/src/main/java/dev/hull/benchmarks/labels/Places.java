package dev.hull.benchmarks.labels;

import dev.hull.model.Ecosystem;
import dev.hull.vulns.Range;
import dev.hull.vulns.Statement;
import dev.hull.vulns.store.Database;
import dev.hull.vulns.versions.Order;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
    private static final String MODULE = ".module";

    /**
     * A name in a space, as advisories would have it.
     *
     * @param version the label's, or what the space's distribution calls its build of it
     * @param group what the table of scores calls its family
     */
    record Place(Ecosystem ecosystem, String space, String name, String version, String group) {
        boolean isRebuilt(Label label) {
            return !version.equals(label.version());
        }
    }

    private final Database advisories;
    private final Map<String, String> release = new HashMap<>();
    private final Map<String, List<String>> artifacts = new HashMap<>();
    private final Map<String, String> sources = new HashMap<>();
    private final Map<String, String> origins = new HashMap<>();

    Places(Database advisories, Path shared, List<Label> labels) throws IOException {
        this.advisories = advisories;
        for (Label label : labels) {
            release.merge(label.image(), Versions.release(label.version()), (old, now) -> old.isEmpty() ? now : old);
        }
        readArtifacts();
        for (String list : List.of("bookworm", "trixie")) {
            readSources(shared.resolve("images/debian/" + list + ".dpkg-query.tsv"), sources);
        }
        for (String list : List.of("3.10.3", "3.18.9", "3.20.3")) {
            readSources(shared.resolve("images/alpine/alpine-minirootfs-" + list + "-x86_64.installed.tsv"), origins);
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

    /** Binary packages and their sources, in columns 1 and 4. */
    private static void readSources(Path tsv, Map<String, String> into) throws IOException {
        lines(tsv, line -> {
            String[] column = line.split("\t", -1);
            return column.length > 3 && into.put(column[0], column[3]) == null;
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
        String family = Versions.release(label.version());
        if (family.isEmpty() && (Versions.looksLikeDebian(label.version()) || sources.containsKey(label.name()))) {
            String image = release.getOrDefault(label.image(), "");
            family = image.startsWith("debian") || image.startsWith("ubuntu") ? image : "";
        }
        return family.isEmpty() ? languages(label) : os(family, label);
    }

    private List<Place> os(String release, Label label) {
        String name = label.name();
        String family = release.contains(":") ? release.substring(0, release.indexOf(':')) : release;
        return switch (family) {
            case "alpine" -> alpine(label);
            case "debian", "ubuntu" ->
                List.of(new Place(Ecosystem.DEB, release, sources.getOrDefault(name, name), label.version(), release));
            default -> {
                String space = release.replace("rhel:", "almalinux:");
                String version = space.equals(release) ? label.version() : rebuilt(space, label);
                yield List.of(new Place(Ecosystem.RPM, space, name, version, release));
            }
        };
    }

    /** The version that a rebuilder's advisory has for the same build: behind {@code .module} it counts its own builds. */
    private String rebuilt(String space, Label label) {
        int mark = label.version().indexOf(MODULE);
        if (mark < 0) {
            return label.version();
        }
        String head = plain(label.version().substring(0, mark)) + MODULE;
        List<String> builds = advisories.about(space, label.name()).stream()
                .map(Statement::ranges)
                .flatMap(List::stream)
                .map(Range::fixed)
                .filter(fixed -> plain(fixed).startsWith(head))
                .toList();
        return builds.contains(label.version())
                ? label.version()
                : builds.stream().min(Order.of(Ecosystem.RPM)).orElse(label.version());
    }

    private static String plain(String version) {
        return version.startsWith("0:") ? version.substring(2) : version;
    }

    /**
     * Nothing tells the branch: the newest that has a fix of this very version and knows the flaw, else the newest that knows the
     * package.
     */
    private List<Place> alpine(Label label) {
        String origin = origins.getOrDefault(label.name(), label.name());
        for (String name : List.of(origin, label.name(), Versions.origin(label.name()))) {
            List<String> branches = advisories.spaces().reversed().stream()
                    .filter(space -> space.startsWith("alpine"))
                    .filter(space -> !advisories.about(space, name).isEmpty())
                    .toList();
            if (!branches.isEmpty()) {
                String version = label.version();
                String upstream = version.substring(0, version.lastIndexOf("-r") + 2);
                String branch = Stream.of(version, upstream)
                        .flatMap(start -> branches.stream().filter(space -> isBranch(space, name, start, label)))
                        .findFirst()
                        .orElse(branches.getFirst());
                return List.of(new Place(Ecosystem.APK, branch, name, label.version(), "alpine"));
            }
        }
        return List.of(new Place(Ecosystem.APK, "alpine:edge", origin, label.version(), "alpine"));
    }

    private boolean isBranch(String space, String name, String start, Label label) {
        List<Statement> statements = advisories.about(space, name);
        return statements.stream()
                        .flatMap(statement -> statement.ranges().stream())
                        .anyMatch(range -> range.fixed().startsWith(start))
                && statements.stream()
                        .anyMatch(statement -> statement.flaws().stream().anyMatch(label.ids()::contains));
    }

    private List<Place> languages(Label label) {
        String name = label.name();
        List<Place> places = new ArrayList<>();
        if (name.indexOf('.') > 0 && name.indexOf('/') > 0) {
            places.add(place(Ecosystem.GO, name, label));
        }
        if (name.equals("stdlib")) {
            places.add(place(Ecosystem.GO, "stdlib", label));
        }
        if (name.equals("go")) {
            places.add(place(Ecosystem.GO, "stdlib", label));
            places.add(place(Ecosystem.GO, "toolchain", label));
        }
        if (name.indexOf(':') > 0) {
            places.add(place(Ecosystem.MAVEN, name, label));
        } else {
            artifacts.getOrDefault(name, List.of()).stream()
                    .max(Comparator.comparingInt(each ->
                            advisories.about(Ecosystem.MAVEN.purlType(), each).size()))
                    .ifPresent(most -> places.add(place(Ecosystem.MAVEN, most, label)));
        }
        for (Ecosystem language : LANGUAGES) {
            if (!advisories.about(language.purlType(), name).isEmpty()) {
                places.add(place(language, name, label));
            }
        }
        return places;
    }

    private static Place place(Ecosystem language, String name, Label label) {
        String group = language == Ecosystem.GO ? "golang" : language.purlType();
        return new Place(language, language.purlType(), name, label.version(), group);
    }

    /** {@return whether a package of its image's distribution has the same upstream version of a Python package} */
    boolean isOwned(Label label) {
        String image = release.getOrDefault(label.image(), "").replace("rhel:", "almalinux:");
        return Stream.of("python3-", "python-", "python3.11-")
                .flatMap(prefix -> advisories.about(image, prefix + label.name().toLowerCase(Locale.ROOT)).stream())
                .flatMap(statement -> statement.ranges().stream())
                .anyMatch(range -> range.fixed().startsWith(label.version() + "-"));
    }
}
