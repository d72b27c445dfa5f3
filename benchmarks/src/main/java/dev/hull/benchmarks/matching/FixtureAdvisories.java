package dev.hull.benchmarks.matching;

import dev.hull.model.Ecosystem;
import dev.hull.model.Vulnerability.State;
import dev.hull.vulns.Advisories;
import dev.hull.vulns.Bases;
import dev.hull.vulns.Flaw;
import dev.hull.vulns.Range;
import dev.hull.vulns.Spaces;
import dev.hull.vulns.Statement;
import dev.hull.vulns.versions.Constraint;
import dev.hull.vulns.versions.Notation;
import dev.hull.vulns.versions.Order;
import dev.hull.vulns.versions.VersionSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The database of Trivy's own integration tests: buckets of packages of flaws, in YAML. */
final class FixtureAdvisories implements Advisories {
    private static final int AFFECTED = 2;
    private static final int INVESTIGATING = 4;
    private static final int WILL_NOT_FIX = 5;
    private static final int END_OF_LIFE = 7;
    private static final Map<String, String> LANGUAGES = Map.of(
            "pip",
            "pypi",
            "go",
            "golang",
            "rubygems",
            "gem",
            "erlang",
            "hex",
            "npm",
            "npm",
            "maven",
            "maven",
            "cargo",
            "cargo",
            "nuget",
            "nuget",
            "composer",
            "composer",
            "pub",
            "pub");

    private final Map<String, List<Statement>> statements = new HashMap<>();

    FixtureAdvisories(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.sorted().toList();
        }
        for (Path file : files) {
            Object document = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
            for (Map<?, ?> bucket : maps(document)) {
                space(text(bucket, "bucket")).ifPresent(space -> packages(space, bucket));
            }
        }
    }

    private static Optional<String> space(String bucket) {
        int colons = bucket.indexOf("::");
        if (colons > 0) {
            String language = bucket.substring(0, colons);
            return Optional.ofNullable(
                    LANGUAGES.getOrDefault(language, List.of("conan", "swift").contains(language) ? language : null));
        }
        String name = bucket.toLowerCase(Locale.ROOT)
                .replace("alma ", "almalinux ")
                .replace("amazon linux ", "amzn ")
                .replace("oracle linux ", "ol ")
                .replace("photon os ", "photon ")
                .replace("opensuse leap ", "opensuse-leap ")
                .replace("opensuse tumbleweed", "opensuse-tumbleweed")
                .replace("cbl-mariner ", "azurelinux ");
        return name.contains("red hat") ? Optional.empty() : Optional.of(name.replace(' ', ':'));
    }

    private void packages(String space, Map<?, ?> bucket) {
        for (Map<?, ?> named : maps(bucket.get("pairs"))) {
            String name = Spaces.name(space, text(named, "bucket"));
            for (Map<?, ?> flaw : maps(named.get("pairs"))) {
                if (flaw.get("value") instanceof Map<?, ?> value) {
                    statements
                            .computeIfAbsent(space + " " + name, _ -> new ArrayList<>())
                            .add(statement(space, name, text(flaw, "key"), value));
                }
            }
        }
    }

    private static Statement statement(String space, String name, String id, Map<?, ?> value) {
        List<Range> ranges = new ArrayList<>();
        List<String> architectures = new ArrayList<>();
        for (String range : texts(value.get("VulnerableVersions"))) {
            ranges.addAll(ranges(space, range, texts(value.get("PatchedVersions"))));
        }
        if (ranges.isEmpty()) {
            texts(value.get("PatchedVersions")).stream()
                    .filter(patched -> patched.startsWith(">= ") && patched.indexOf(',') < 0)
                    .forEach(patched -> ranges.add(Range.before(patched.substring(3))));
        }
        for (Map<?, ?> entry : maps(value.get("Entries"))) {
            ranges.add(Range.before(text(entry, "FixedVersion")));
            architectures.addAll(texts(entry.get("Arches")));
        }
        if (ranges.isEmpty()) {
            String fixed = text(value, "FixedVersion");
            ranges.add(fixed.isEmpty() ? Range.ALL : Range.before(fixed));
        }
        boolean fixed = ranges.stream().anyMatch(range -> !range.fixed().isEmpty());
        return new Statement(
                space,
                name,
                "trivy",
                id,
                List.of(id),
                fixed ? State.FIXED : state(value),
                ranges,
                List.of(),
                "",
                "",
                "",
                architectures);
    }

    private static State state(Map<?, ?> value) {
        int status = value.get("Status") instanceof Integer number ? number : AFFECTED;
        return switch (status) {
            case INVESTIGATING -> State.INVESTIGATING;
            case WILL_NOT_FIX, END_OF_LIFE -> State.WILL_NOT_FIX;
            default -> State.AFFECTED;
        };
    }

    /** An advisory names its fixes apart from its ranges: one that ends a closed range is that range's, even if that holds it. */
    private static List<Range> ranges(String space, String range, List<String> patched) {
        Order order = Ecosystem.ofPurlType(space).map(Order::of).orElse(Order.SEMVER);
        List<Range> ranges = new ArrayList<>();
        Optional<VersionSet> set = space.equals("maven") && range.contains("[")
                ? Notation.MAVEN.read(range)
                : Notation.PLAIN.read(range, order);
        for (List<Constraint> alternative : set.map(VersionSet::alternatives).orElse(List.of())) {
            String introduced = "";
            String fixed = "";
            String last = "";
            for (Constraint constraint : alternative) {
                switch (constraint.operator()) {
                    case MORE, AT_LEAST -> introduced = constraint.version();
                    case LESS -> fixed = constraint.version();
                    case AT_MOST -> last = constraint.version();
                    case EQUAL -> introduced = last = constraint.version();
                    case NOT_EQUAL -> {}
                }
            }
            String end = last;
            String next = patched.stream()
                    .map(word -> word.replace(">=", "").strip())
                    .filter(version -> !end.isEmpty() && order.compare(version, end) >= 0)
                    .min(order)
                    .orElse("");
            ranges.add(next.isEmpty() ? new Range(introduced, fixed, last) : new Range(introduced, next, ""));
        }
        return ranges;
    }

    private static List<Map<?, ?>> maps(Object list) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (list instanceof List<?> items) {
            items.forEach(item -> {
                if (item instanceof Map<?, ?> map) {
                    maps.add(map);
                }
            });
        }
        return maps;
    }

    private static List<String> texts(Object list) {
        return list instanceof List<?> items
                ? items.stream().map(String::valueOf).toList()
                : List.of();
    }

    private static String text(Map<?, ?> map, String key) {
        Object value = map.get(key);
        return value == null ? "" : value.toString();
    }

    /** {@return the packages of a space about which a flaw is known}: the sources of binaries that have it. */
    List<String> withFlaw(String space, String id) {
        return statements.values().stream()
                .flatMap(List::stream)
                .filter(each -> each.space().equals(space) && each.flaws().contains(id))
                .map(Statement::name)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public List<Statement> about(String space, String name) {
        return statements.getOrDefault(space + " " + Spaces.name(space, name), List.of());
    }

    @Override
    public Optional<Flaw> flaw(String id) {
        return Optional.empty();
    }

    @Override
    public List<String> spaces() {
        return statements.values().stream()
                .flatMap(List::stream)
                .map(Statement::space)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public int known(String space) {
        return 1_000;
    }

    @Override
    public Optional<String> jar(String sha1) {
        return Optional.empty();
    }

    @Override
    public Bases bases() {
        return Bases.NONE;
    }
}
