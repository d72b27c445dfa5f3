package dev.hull.vulns.feeds;

import dev.hull.model.Vulnerability.State;
import dev.hull.vulns.Flaw.Rating;
import dev.hull.vulns.Range;
import dev.hull.vulns.Statement;
import dev.hull.vulns.feeds.Advisory.Affected;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Advisories and VEX documents of rpm distributions in the Common Security Advisory Framework, 2.0: Red Hat's and SUSE's.
 *
 * <p>What is not affected is counted and left out: of a distribution's package, silence says the same.
 */
final class Csaf implements Documents {
    private static final String SOURCE = ".src";
    private static final List<String> FIXED = List.of("fixed", "first_fixed", "recommended");
    private static final int MOST_REFERENCES = 6;

    @Override
    public boolean claims(Tree document) {
        return document.at("document").has("csaf_version");
    }

    @Override
    public void read(String where, Tree document, Sink sink) {
        Tree head = document.at("document");
        Optional<String> source = source(head.at("publisher"));
        Tree tracking = head.at("tracking");
        if (source.isEmpty()) {
            sink.leftOut("a VEX document of nobody who builds a distribution: give it to a check");
            return;
        }
        if (tracking.text("status").equals("deleted") || !document.has("vulnerabilities")) {
            sink.leftOut("withdrawn");
            return;
        }
        sink.dated(Texts.date(tracking.text("current_release_date")));
        CsafProducts products = new CsafProducts(document.at("product_tree"));
        for (Tree flaw : document.items("vulnerabilities")) {
            new Flawed(source.get(), head, flaw, products, sink).read();
        }
    }

    private static Optional<String> source(Tree publisher) {
        String named = Texts.lower(publisher.text("name") + " " + publisher.text("namespace"));
        return named.contains("red hat") || named.contains("redhat.com")
                ? Optional.of("redhat")
                : named.contains("suse") ? Optional.of("suse") : Optional.empty();
    }

    /** One flaw of a document. */
    private static final class Flawed {
        private final String source;
        private final Tree head;
        private final Tree flaw;
        private final CsafProducts products;
        private final Sink sink;
        private final Map<String, String> errata = new HashMap<>();
        private final Map<String, Tree> unfixed = new HashMap<>();
        private final Map<String, String> impacts = new HashMap<>();
        private final Set<String> stated = new HashSet<>();
        private String impact = "";

        Flawed(String source, Tree head, Tree flaw, CsafProducts products, Sink sink) {
            this.source = source;
            this.head = head;
            this.flaw = flaw;
            this.products = products;
            this.sink = sink;
        }

        void read() {
            String id = flaw.text("cve");
            if (id.isEmpty()) {
                sink.leftOut("flaw without a CVE");
                return;
            }
            remedies();
            impacts();
            Map<String, Map<Affected, Boolean>> said = new LinkedHashMap<>();
            Tree status = flaw.at("product_status");
            for (String kind : List.of("known_affected", "under_investigation")) {
                stated.addAll(status.texts(kind));
            }
            for (String kind : FIXED) {
                status.texts(kind).forEach(product -> fixed(id, product, said));
            }
            status.texts("known_affected")
                    .forEach(product -> affected(product, said.computeIfAbsent(id, _ -> new LinkedHashMap<>())));
            status.texts("under_investigation")
                    .forEach(product -> open(
                            product, State.INVESTIGATING, "", said.computeIfAbsent(id, _ -> new LinkedHashMap<>())));
            status.texts("known_not_affected").forEach(_ -> sink.leftOut("not affected"));
            said.computeIfAbsent(id, _ -> new LinkedHashMap<>());
            said.forEach((advisory, all) -> put(id, advisory, List.copyOf(all.keySet())));
        }

        private void put(String id, String advisory, List<Affected> affected) {
            boolean own = advisory.equals(id);
            Tree tracking = head.at("tracking");
            sink.advisory(new Advisory(
                    source,
                    advisory,
                    own ? "" : id,
                    List.of(),
                    own ? List.of() : List.of(id),
                    own ? title() : "",
                    own ? ratings() : List.of(),
                    own ? Texts.date(flaw.text("release_date")) : "",
                    tracking.text("current_release_date"),
                    own ? references() : List.of(),
                    own && !flaw.at("cwe").text("id").isEmpty()
                            ? List.of(flaw.at("cwe").text("id"))
                            : List.of(),
                    affected));
        }

        private String title() {
            boolean one = head.text("category").equals("csaf_vex");
            String description = "";
            for (Tree note : flaw.items("notes")) {
                description = note.text("category").equals("description") ? note.text("text") : description;
            }
            return Texts.title(
                    one ? flaw.text("title").isEmpty() ? head.text("title") : flaw.text("title") : "", description);
        }

        private List<Rating> ratings() {
            Set<Rating> ratings = new LinkedHashSet<>();
            for (Tree score : flaw.items("scores")) {
                for (String version : List.of("cvss_v3", "cvss_v4", "cvss_v2")) {
                    if (score.has(version)) {
                        ratings.add(new Rating(source, impact, score.at(version).text("vectorString")));
                    }
                }
            }
            if (ratings.isEmpty() && !impact.isEmpty()) {
                ratings.add(new Rating(source, impact, ""));
            }
            return ratings.stream().limit(3).toList();
        }

        private List<String> references() {
            return flaw.items("references").stream()
                    .map(reference -> reference.text("url"))
                    .filter(url -> !url.isEmpty())
                    .limit(MOST_REFERENCES)
                    .toList();
        }

        private void remedies() {
            String tracked = head.at("tracking").text("id");
            for (Tree remedy : flaw.items("remediations")) {
                String category = remedy.text("category");
                String url = remedy.text("url");
                String advisory = url.substring(url.lastIndexOf('/') + 1);
                for (String product : remedy.texts("product_ids")) {
                    if (category.equals("vendor_fix")) {
                        errata.put(product, Texts.isId(advisory) ? advisory : tracked);
                    } else if (category.equals("no_fix_planned") || category.equals("none_available")) {
                        unfixed.put(product, remedy);
                    }
                }
            }
        }

        private void impacts() {
            for (Tree threat : flaw.items("threats")) {
                if (threat.text("category").equals("impact")) {
                    impact = impact.isEmpty() ? threat.text("details") : impact;
                    threat.texts("product_ids").forEach(product -> impacts.put(product, threat.text("details")));
                }
            }
        }

        private void fixed(String id, String product, Map<String, Map<Affected, Boolean>> said) {
            Optional<CsafProducts.Place> place = place(product);
            if (place.isEmpty()) {
                return;
            }
            Nevra rpm = place.get().rpm();
            if (rpm.version().isEmpty()) {
                sink.leftOut("fix without a version");
                return;
            }
            String tracked = head.at("tracking").text("id");
            String advisory = errata.getOrDefault(product, tracked.isEmpty() ? id : tracked);
            said.computeIfAbsent(advisory, _ -> new LinkedHashMap<>())
                    .put(affected(place.get(), product, State.FIXED, Range.before(rpm.version()), ""), true);
        }

        private void affected(String product, Map<Affected, Boolean> into) {
            Tree remedy = unfixed.getOrDefault(product, Tree.NONE);
            boolean never = remedy.text("category").equals("no_fix_planned");
            String details = Texts.lower(remedy.text("details"));
            String note = details.contains("out of support")
                    ? "end-of-life"
                    : details.contains("deferred") ? "postponed" : never ? "ignored" : "";
            open(product, never ? State.WILL_NOT_FIX : State.AFFECTED, note, into);
        }

        private void open(String product, State state, String note, Map<Affected, Boolean> into) {
            place(product).ifPresent(place -> into.put(affected(place, product, state, Range.ALL, note), true));
        }

        private Affected affected(CsafProducts.Place place, String product, State state, Range range, String note) {
            String word = impacts.getOrDefault(product, "");
            return new Affected(
                    place.space(),
                    place.rpm().name(),
                    state,
                    List.of(range),
                    List.of(),
                    word.equals(impact) ? "" : word,
                    note,
                    place.rpm().module(),
                    place.rpm().isSource() ? Statement.OF_SOURCE : List.of());
        }

        /** {@return whether the binaries of a source stand beside it}, the one of its own name among them: then they say it all. */
        private boolean isListed(String product) {
            return product.endsWith(SOURCE)
                    && stated.contains(product.substring(0, product.length() - SOURCE.length()));
        }

        private Optional<CsafProducts.Place> place(String product) {
            Optional<CsafProducts.Place> place = products.place(product);
            if (place.isEmpty()) {
                sink.leftOut("product of no distribution");
                return place;
            }
            if (place.get().rpm().isSource() && (!place.get().rpm().version().isEmpty() || isListed(product))) {
                return Optional.empty();
            }
            return place.filter(found -> !found.rpm().isForDebugging());
        }
    }
}
