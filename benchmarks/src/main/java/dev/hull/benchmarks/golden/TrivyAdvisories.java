package dev.hull.benchmarks.golden;

import dev.hull.model.Ecosystem;
import dev.hull.model.Vulnerability.State;
import dev.hull.vulns.Range;
import dev.hull.vulns.Spaces;
import dev.hull.vulns.feeds.Advisory;
import dev.hull.vulns.feeds.Advisory.Affected;
import dev.hull.vulns.feeds.Sink;
import dev.hull.vulns.versions.Constraint;
import dev.hull.vulns.versions.Notation;
import dev.hull.vulns.versions.Order;
import dev.hull.vulns.versions.VersionSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The database of Trivy's own integration tests: buckets of packages of flaws, in YAML, told as advisories. */
final class TrivyAdvisories implements Consumer<Sink> {
    private static final int AFFECTED = 2;
    private static final int INVESTIGATING = 4;
    private static final int WILL_NOT_FIX = 5;
    private static final int END_OF_LIFE = 7;
    private static final Map<String, String> LANGUAGES = Map.ofEntries(
            Map.entry("pip", "pypi"),
            Map.entry("go", "golang"),
            Map.entry("rubygems", "gem"),
            Map.entry("erlang", "hex"),
            Map.entry("npm", "npm"),
            Map.entry("maven", "maven"),
            Map.entry("cargo", "cargo"),
            Map.entry("nuget", "nuget"),
            Map.entry("composer", "composer"),
            Map.entry("pub", "pub"),
            Map.entry("conan", "conan"),
            Map.entry("swift", "swift"),
            Map.entry("cocoapods", "cocoapods"),
            Map.entry("k8s", "kubernetes"));

    /** The repositories of the releases that its images say they are made of, in its table of CPEs. */
    private static final Map<Integer, String> RED_HAT = Map.of(857, "rhel:6", 869, "rhel:7");

    private final List<Advisory> advisories = new ArrayList<>();

    TrivyAdvisories(Path folder) throws IOException {
        for (Path file : Bundles.files(folder, ".yaml")) {
            Object document = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
            for (Map<?, ?> bucket : maps(document)) {
                String name = text(bucket, "bucket");
                if (name.equals("Red Hat")) {
                    redHat(bucket);
                } else {
                    space(name).ifPresent(space -> packages(space, bucket));
                }
            }
        }
    }

    @Override
    public void accept(Sink sink) {
        advisories.forEach(sink::advisory);
    }

    /** {@return the packages of a space about which a flaw is known}: the sources of binaries that have it. */
    List<String> withFlaw(String space, String id) {
        return advisories.stream()
                .filter(each -> each.id().equals(id) || each.covers().contains(id))
                .flatMap(each -> each.affected().stream())
                .filter(each -> each.space().equals(space))
                .map(Affected::name)
                .distinct()
                .sorted()
                .toList();
    }

    private static Optional<String> space(String bucket) {
        int colons = bucket.indexOf("::");
        if (colons > 0) {
            return Optional.ofNullable(LANGUAGES.get(bucket.substring(0, colons)));
        }
        String name = bucket.toLowerCase(Locale.ROOT)
                .replace("alma ", "almalinux ")
                .replace("amazon linux ", "amzn ")
                .replace("oracle linux ", "ol ")
                .replace("photon os ", "photon ")
                .replace("opensuse leap ", "opensuse-leap ")
                .replace("opensuse tumbleweed", "opensuse-tumbleweed")
                .replace("suse linux enterprise micro ", "sle-micro ")
                .replace("suse linux enterprise ", "sles ")
                .replace("-sp", ".")
                .replace("cbl-mariner ", "azurelinux ");
        return name.equals("red hat cpe") ? Optional.empty() : Optional.of(name.replace(' ', ':'));
    }

    private void packages(String space, Map<?, ?> bucket) {
        for (Map<?, ?> named : maps(bucket.get("pairs"))) {
            for (Map<?, ?> flaw : maps(named.get("pairs"))) {
                Map<?, ?> value = flaw.get("value") instanceof Map<?, ?> map ? map : Map.of();
                tell(text(flaw, "key"), List.of(), affected(space, text(named, "bucket"), value));
            }
        }
    }

    private void tell(String id, List<String> covers, Affected affected) {
        String part = affected.space() + " " + affected.name() + " " + advisories.size();
        advisories.add(new Advisory(
                "trivy", id, part, List.of(), covers, "", List.of(), "", "", List.of(), List.of(), List.of(affected)));
    }

    /** An entry is true for repositories, which it names by number; an erratum names its flaws, an open flaw is its key. */
    private void redHat(Map<?, ?> bucket) {
        for (Map<?, ?> named : maps(bucket.get("pairs"))) {
            for (Map<?, ?> flaw : maps(named.get("pairs"))) {
                Object value = flaw.get("value");
                for (Map<?, ?> entry :
                        value instanceof Map<?, ?> map ? maps(map.get("Entries")) : List.<Map<?, ?>>of()) {
                    for (Object number : entry.get("Affected") instanceof List<?> list ? list : List.of()) {
                        String space = RED_HAT.getOrDefault(number, "");
                        if (!space.isEmpty()) {
                            List<String> covers = maps(entry.get("Cves")).stream()
                                    .map(each -> text(each, "ID"))
                                    .filter(each -> !each.isEmpty())
                                    .toList();
                            tell(text(flaw, "key"), covers, affected(space, text(named, "bucket"), entry));
                        }
                    }
                }
            }
        }
    }

    private static Affected affected(String space, String name, Map<?, ?> value) {
        List<Range> ranges = new ArrayList<>();
        List<String> architectures = new ArrayList<>(texts(value.get("Arches")));
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
        return new Affected(
                space,
                Spaces.name(space, name),
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
}
