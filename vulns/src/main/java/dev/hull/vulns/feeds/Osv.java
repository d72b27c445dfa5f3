package dev.hull.vulns.feeds;

import dev.hull.model.Ecosystem;
import dev.hull.model.Vulnerability.State;
import dev.hull.vulns.Flaw.Rating;
import dev.hull.vulns.Range;
import dev.hull.vulns.Spaces;
import dev.hull.vulns.feeds.Advisory.Affected;
import dev.hull.vulns.versions.Order;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Records of the Open Source Vulnerability format, which GitHub's advisories and the Kubernetes feed have too.
 *
 * <p>Source: ossf.github.io/osv-schema, 1.7. Ranges of git commits are left out where the record has others.
 */
final class Osv implements Documents {
    /** The kinds of references, the most telling first. */
    private static final List<String> TELLING = List.of(
            "ADVISORY",
            "FIX",
            "REPORT",
            "ARTICLE",
            "EVIDENCE",
            "INTRODUCED",
            "DETECTION",
            "WEB",
            "DISCUSSION",
            "GIT",
            "PACKAGE");

    @Override
    public boolean claims(Tree document) {
        return document.has("id")
                && (document.has("affected") || document.has("withdrawn") || document.has("schema_version"))
                && (document.has("modified") || document.has("published"));
    }

    @Override
    public void read(String where, Tree record, Sink sink) {
        String published = record.text("id");
        String id = tracked(published);
        if (!record.text("withdrawn").isEmpty()) {
            sink.leftOut("withdrawn");
            return;
        }
        sink.dated(Texts.date(record.text("modified")));
        String source = id.equals(published) ? source(id, record) : Sources.of(published);
        List<Affected> affected = Streams.in(record.text("summary"), affected(record, source, sink));
        sink.advisory(new Advisory(
                source,
                id,
                id.equals(published) ? "" : "osv",
                record.texts("aliases"),
                covers(record, source),
                Texts.title(record.text("summary"), record.text("details")),
                ratings(record, source),
                Texts.date(record.text("published")),
                record.text("modified"),
                references(record),
                weaknesses(record),
                affected));
    }

    /** {@code DEBIAN-CVE-2024-1} is the CVE, as that tracker sees it. */
    private static String tracked(String id) {
        int at = id.indexOf("-CVE-");
        String tracker = at < 0 ? "" : id.substring(0, at);
        return switch (tracker) {
            case "DEBIAN", "ALPINE", "UBUNTU", "ECHO", "SUSE" -> id.substring(at + 1);
            default -> id;
        };
    }

    /** Records under a CVE's own id come from whoever writes about that ecosystem. */
    private static String source(String id, Tree record) {
        if (!id.startsWith("CVE-")) {
            return id.startsWith("DSA-") && isDrupal(record) ? "drupal" : Sources.of(id);
        }
        for (Tree one : record.items("affected")) {
            Optional<OsvSpaces.Place> place = OsvSpaces.of(one.at("package").text("ecosystem"));
            if (place.isPresent()) {
                String space = place.get().space();
                int colon = space.indexOf(':');
                String head = colon < 0 ? space : space.substring(0, colon);
                return head.equals("debian") || head.equals("ubuntu") ? head + "-tracker" : head;
            }
        }
        return "osv";
    }

    private static boolean isDrupal(Tree record) {
        for (Tree one : record.items("affected")) {
            if (one.at("package").text("ecosystem").startsWith("Packagist")) {
                return true;
            }
        }
        return false;
    }

    /** The CVEs that an update of a distribution closes: stated as upstream, as related, or by their pages alone. */
    private static List<String> covers(Tree record, String source) {
        Set<String> covers = new LinkedHashSet<>();
        for (String id : record.texts("upstream")) {
            if (id.startsWith("CVE-") || !id.startsWith("UBUNTU-") && !id.startsWith("DEBIAN-")) {
                covers.add(id);
            }
        }
        if (covers.size() == 2 && covers.stream().filter(Texts::isCve).count() == 1) {
            covers.removeIf(id -> id.startsWith("GHSA-")); // GitHub's name of that CVE
        }
        if (covers.isEmpty() && isDistribution(source)) {
            record.texts("related").stream().filter(Texts::isCve).forEach(covers::add);
            for (Tree reference : record.items("references")) {
                String url = reference.text("url");
                String last = url.substring(url.lastIndexOf('/') + 1);
                if (Texts.isCve(last)) {
                    covers.add(last);
                }
            }
        }
        return List.copyOf(covers);
    }

    private static boolean isDistribution(String source) {
        return switch (source) {
            case "almalinux",
                    "rocky",
                    "redhat",
                    "oracle",
                    "debian",
                    "ubuntu",
                    "amazon",
                    "suse",
                    "photon",
                    "openeuler",
                    "mageia" -> true;
            default -> false;
        };
    }

    private static List<Rating> ratings(Tree record, String source) {
        List<Rating> ratings = new ArrayList<>();
        String word = record.at("database_specific").text("severity");
        List<Tree> severities = record.items("severity");
        if (severities.isEmpty()) {
            severities = record.items("affected").isEmpty()
                    ? List.of()
                    : record.items("affected").getFirst().items("severity");
        }
        for (Tree severity : severities) {
            boolean vector = severity.text("type").startsWith("CVSS");
            ratings.add(
                    new Rating(source, vector ? word : severity.text("score"), vector ? severity.text("score") : ""));
        }
        if (ratings.isEmpty()) {
            word = word.isEmpty() ? titleWord(record.text("summary")) : word;
            if (!word.isEmpty()) {
                ratings.add(new Rating(source, word, ""));
            }
        }
        return ratings;
    }

    /** {@code Moderate: openssl security update}: how the rebuilders of Red Hat's updates say it. */
    private static String titleWord(String summary) {
        int colon = summary.indexOf(':');
        String word = colon < 0 ? "" : summary.substring(0, colon);
        return switch (word) {
            case "Low", "Moderate", "Important", "Critical" -> word;
            default -> "";
        };
    }

    private static List<String> references(Tree record) {
        List<Tree> references = new ArrayList<>(record.items("references"));
        references.sort(Comparator.comparingInt(Osv::rank));
        Set<String> urls = new LinkedHashSet<>();
        references.forEach(r -> urls.add(r.text("url")));
        urls.remove("");
        return List.copyOf(urls);
    }

    private static int rank(Tree reference) {
        int rank = TELLING.indexOf(reference.text("type"));
        return rank < 0 ? TELLING.size() : rank;
    }

    private static List<String> weaknesses(Tree record) {
        List<String> weaknesses = record.at("database_specific").texts("cwe_ids");
        return weaknesses.isEmpty() ? record.at("database_specific").texts("cwes") : weaknesses;
    }

    /** What is said of one package several times becomes one. */
    private static List<Affected> affected(Tree record, String source, Sink sink) {
        Map<Affected, Gathered> all = new LinkedHashMap<>();
        for (Tree one : record.items("affected")) {
            Affected head = head(record, one, source, sink);
            if (head != null) {
                all.computeIfAbsent(head, _ -> new Gathered()).add(one);
            }
        }
        Map<Affected, Set<String>> builds = new LinkedHashMap<>();
        all.forEach((head, gathered) -> {
            Affected whole = gathered.complete(head);
            if (whole.ranges().isEmpty() && whole.versions().isEmpty()) {
                sink.leftOut(
                        gathered.commits.isEmpty()
                                ? "package without versions"
                                : "package with ranges of commits only");
            } else {
                builds.computeIfAbsent(built(whole, List.of()), _ -> new TreeSet<>())
                        .addAll(head.architectures());
            }
        });
        List<Affected> affected = new ArrayList<>(builds.size());
        builds.forEach((whole, architectures) -> affected.add(built(whole, List.copyOf(architectures))));
        return affected;
    }

    private static Affected built(Affected one, List<String> architectures) {
        return new Affected(
                one.space(),
                one.name(),
                one.state(),
                one.ranges(),
                one.versions(),
                one.severity(),
                one.note(),
                one.module(),
                architectures);
    }

    /** Chainguard writes an entry for each build: {@code pkg:apk/chainguard/curl?arch=x86_64}. */
    private static List<String> architectures(String purl) {
        int at = purl.startsWith("pkg:apk/") ? purl.indexOf("arch=") : -1;
        int end = purl.indexOf('&', Math.max(at, 0));
        return at < 0 ? List.of() : List.of(purl.substring(at + "arch=".length(), end < 0 ? purl.length() : end));
    }

    private static @Nullable Affected head(Tree record, Tree one, String source, Sink sink) {
        Tree named = one.at("package");
        String ecosystem = named.text("ecosystem");
        if (ecosystem.isEmpty()) {
            String repository = repository(one);
            if (repository.isEmpty()) {
                sink.leftOut("affected entry without a package");
                return null;
            }
            return Affected.of("git", repository, State.AFFECTED, List.of());
        }
        Optional<OsvSpaces.Place> place = OsvSpaces.of(ecosystem);
        if (place.isEmpty()) {
            sink.leftOut("ecosystem not known: " + ecosystem);
            return null;
        }
        String space = place.get().space();
        return new Affected(
                space,
                Spaces.name(space, named.text("name")),
                State.AFFECTED,
                List.of(),
                List.of(),
                severity(record, one),
                note(one, source),
                place.get().channel(),
                architectures(named.text("purl")));
    }

    private static String repository(Tree one) {
        for (Tree range : one.items("ranges")) {
            if (!range.text("repo").isEmpty()) {
                return range.text("repo");
            }
        }
        return "";
    }

    private static String severity(Tree record, Tree one) {
        String urgency = one.at("ecosystem_specific").text("urgency");
        if (!urgency.isEmpty()) {
            return urgency.equals("not yet assigned") ? "" : urgency;
        }
        for (Tree severity : record.items("severity")) {
            if (severity.text("type").equals("Ubuntu")) {
                return severity.text("score");
            }
        }
        return "";
    }

    private static String note(Tree one, String source) {
        String informational = one.at("database_specific").text("informational");
        return !informational.isEmpty() ? informational : source.equals("malicious-packages") ? "malicious" : "";
    }

    /** The ranges and versions of one package, out of all the entries that name it. */
    private static final class Gathered {
        private final Set<Range> ranges = new LinkedHashSet<>();
        private final Set<Range> commits = new LinkedHashSet<>();
        private final Set<String> versions = new LinkedHashSet<>();

        void add(Tree one) {
            for (Tree range : one.items("ranges")) {
                ranges(range.items("events"), range.text("type").equals("GIT") ? commits : ranges);
            }
            versions.addAll(one.texts("versions"));
        }

        Affected complete(Affected head) {
            boolean git = head.space().equals("git");
            List<Range> all = List.copyOf(git ? commits : ranges);
            List<String> listed =
                    isDistribution(head.space()) && !all.isEmpty() ? List.of() : beside(all, head.space());
            boolean fixed = all.stream().anyMatch(r -> !r.fixed().isEmpty());
            return new Affected(
                    head.space(),
                    head.name(),
                    fixed ? State.FIXED : State.AFFECTED,
                    all,
                    git ? List.of() : listed,
                    head.severity(),
                    head.note(),
                    head.module(),
                    List.of());
        }

        /** The versions that no range holds: the others are said twice. */
        private List<String> beside(List<Range> all, String space) {
            Optional<Order> order = Ecosystem.ofPurlType(space).map(Order::of);
            return versions.stream()
                    .filter(version ->
                            order.isEmpty() || all.stream().noneMatch(range -> range.contains(version, order.get())))
                    .toList();
        }

        /** Distributions list the versions that lie in their ranges, and no others. */
        private static boolean isDistribution(String space) {
            return space.indexOf(':') > 0;
        }

        /** A fix when nothing is affected says nothing, by the schema's own algorithm; a second last version widens the range. */
        private static void ranges(List<Tree> events, Set<Range> into) {
            @Nullable String introduced = null;
            String before = "";
            for (Tree event : events) {
                if (event.has("introduced")) {
                    if (introduced != null) {
                        into.add(Range.from(introduced));
                    }
                    introduced = start(event.text("introduced"));
                } else if (introduced != null && event.has("fixed")) {
                    into.add(new Range(introduced, event.text("fixed"), ""));
                    introduced = null;
                } else if (introduced != null && event.has("last_affected")) {
                    into.add(new Range(introduced, "", event.text("last_affected")));
                    before = introduced;
                    introduced = null;
                } else if (event.has("last_affected")) {
                    into.add(new Range(before, "", event.text("last_affected")));
                }
            }
            if (introduced != null) {
                into.add(Range.from(introduced));
            }
        }

        private static String start(String version) {
            return version.equals("0") || version.equals("0.0.0-0") ? "" : version;
        }
    }
}
