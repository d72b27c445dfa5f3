package dev.hull.vulns.compare;

import dev.hull.model.Comparison;
import dev.hull.model.Comparison.Cause;
import dev.hull.model.Comparison.Difference;
import dev.hull.model.Component;
import dev.hull.model.Distro;
import dev.hull.model.Ecosystem;
import dev.hull.model.Inventory;
import dev.hull.model.PeerReport;
import dev.hull.model.Purl;
import dev.hull.model.Vulnerability;
import dev.hull.vulns.Advisories;
import dev.hull.vulns.Flaw;
import dev.hull.vulns.Range;
import dev.hull.vulns.Statement;
import dev.hull.vulns.match.Matcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Holds what Hull found in one inventory against a {@link PeerReport}, package by package. */
public final class Comparing {
    private static final List<String> PREFIXES = List.of("0:", "v", "go");

    private final Inventory inventory;
    private final Advisories advisories;
    private final PeerReport peer;
    private final Map<String, List<Component>> components = new HashMap<>();
    private final Map<String, Vulnerability> found = new LinkedHashMap<>();
    /** Of each package and advisory, the keys of what Hull reports because of it. */
    private final Map<String, List<String>> because = new HashMap<>();
    /** What the peer catalogued. */
    private final Set<String> listed = new HashSet<>();

    private final Set<String> settled = new HashSet<>();
    private final List<Difference> differences = new ArrayList<>();

    private Comparing(Inventory inventory, Advisories advisories, PeerReport peer) {
        this.inventory = inventory;
        this.advisories = advisories;
        this.peer = peer;
        peer.packages().forEach(each -> listed.add(key(name(each), each.version(), "")));
        for (Component component : inventory.components()) {
            components.computeIfAbsent(name(component), _ -> new ArrayList<>()).add(component);
        }
    }

    /**
     * {@return both answers side by side}
     *
     * @param open what Hull reports
     * @param settled what a waiver or a VEX statement took out of it
     */
    public static Comparison of(
            Inventory inventory,
            List<Vulnerability> open,
            List<Vulnerability> settled,
            PeerReport peer,
            Advisories advisories) {
        Comparing comparing = new Comparing(inventory, advisories, peer);
        open.forEach(comparing::found);
        settled.forEach(flaw -> comparing.settled.add(comparing.key(flaw)));
        return comparing.compare();
    }

    private void found(Vulnerability flaw) {
        String key = key(flaw);
        if (found.putIfAbsent(key, flaw) == null) {
            String advisory = flaw.advisory().substring(flaw.advisory().lastIndexOf(' ') + 1);
            because.computeIfAbsent(
                            key(name(flaw.component()), flaw.component().version(), advisory), _ -> new ArrayList<>())
                    .add(key);
        }
    }

    private Comparison compare() {
        Set<String> same = new HashSet<>();
        Map<String, String> seen = new HashMap<>();
        for (PeerReport.Flaw flaw : peer.flaws()) {
            String id = canonical(flaw);
            String key = key(name(flaw.in()), flaw.in().version(), id);
            // One advisory may close several flaws.
            List<String> closed =
                    because.getOrDefault(key(name(flaw.in()), flaw.in().version(), flaw.id()), List.of());
            String before = seen.putIfAbsent(key, flaw.id());
            if (!closed.isEmpty()) {
                same.addAll(closed);
            } else if (before != null && !before.equals(flaw.id())) {
                differ(false, Cause.ALIAS, flaw.in().name(), flaw.in().version(), flaw.id(), before);
            } else if (found.containsKey(key)) {
                same.add(key);
            } else if (before == null) {
                onlyPeer(flaw, key, id);
            }
        }
        found.forEach((key, flaw) -> {
            if (!same.contains(key)) {
                onlyHull(flaw);
            }
        });
        differences.sort(Comparator.comparing(Difference::cause)
                .thenComparing(Difference::hull)
                .thenComparing(Difference::name)
                .thenComparing(Difference::version)
                .thenComparing(Difference::id));
        return new Comparison(peer.file(), peer.tool(), same.size(), differences);
    }

    private void onlyPeer(PeerReport.Flaw flaw, String key, String id) {
        PeerReport.Listed in = flaw.in();
        List<Component> known = components.getOrDefault(name(in), List.of());
        Optional<Component> exact = known.stream()
                .filter(component -> plain(component.version()).equals(plain(in.version())))
                .findFirst();
        if (settled.contains(key)) {
            differ(false, Cause.VEX, in.name(), in.version(), flaw.id(), "");
        } else if (exact.isEmpty()) {
            String versions = String.join(
                    ", ", known.stream().map(Component::version).distinct().toList());
            differ(false, Cause.NOT_CATALOGUED, in.name(), in.version(), flaw.id(), versions);
        } else if (!exact.get().ecosystem().isOs()
                && known.stream().allMatch(component -> component.evidence().isOwned())) {
            differ(
                    false,
                    Cause.OWNED,
                    in.name(),
                    in.version(),
                    flaw.id(),
                    exact.get().evidence().owner());
        } else {
            said(flaw, exact.get(), id);
        }
    }

    private void said(PeerReport.Flaw flaw, Component component, String id) {
        for (Statement statement : new Matcher(advisories).statements(component, inventory.distro())) {
            if (statement.flaws().contains(id) || statement.advisory().equals(flaw.id())) {
                differ(
                        false,
                        Cause.OTHER_RANGE,
                        flaw.in().name(),
                        component.version(),
                        flaw.id(),
                        statement.source() + " " + ranges(statement));
                return;
            }
        }
        differ(false, Cause.OTHER_ADVISORY, flaw.in().name(), component.version(), flaw.id(), flaw.fixed());
    }

    private void onlyHull(Vulnerability flaw) {
        Component component = flaw.component();
        boolean known = listed.isEmpty() || listed.contains(key(name(component), component.version(), ""));
        differ(
                true,
                known ? Cause.OTHER_ADVISORY : Cause.NOT_CATALOGUED,
                component.fullName(),
                component.version(),
                flaw.id(),
                known ? flaw.advisory() : component.evidence().path());
    }

    private void differ(boolean hull, Cause cause, String name, String version, String id, String detail) {
        differences.add(new Difference(hull, cause, name, version, id, detail));
    }

    private static String ranges(Statement statement) {
        return String.join(
                ", ", statement.ranges().stream().map(Range::toString).toList());
    }

    private String key(Vulnerability flaw) {
        return key(name(flaw.component()), flaw.component().version(), flaw.id());
    }

    private static String key(String name, String version, String id) {
        return name + "\0" + plain(version) + "\0" + id;
    }

    /** An epoch of 0 is written by some and left out by others; so is what Go puts before a number. */
    private static String plain(String version) {
        for (String prefix : PREFIXES) {
            if (version.startsWith(prefix)
                    && version.length() > prefix.length()
                    && Character.isDigit(version.charAt(prefix.length()))) {
                return version.substring(prefix.length());
            }
        }
        return version;
    }

    private String canonical(PeerReport.Flaw flaw) {
        for (String id : flaw.others()) {
            if (id.startsWith("CVE-")) {
                return id;
            }
        }
        return flaw.id().startsWith("CVE-")
                ? flaw.id()
                : advisories.flaw(flaw.id()).map(Flaw::id).orElse(flaw.id());
    }

    private static String name(Component component) {
        return name(Purl.of(component, Distro.NONE));
    }

    /** By its package URL, since names alone are written in many ways; vendors of OS packages are left out. */
    private static String name(PeerReport.Listed each) {
        return Purl.lenient(each.purl()).map(Comparing::name).orElse(each.name().toLowerCase(Locale.ROOT));
    }

    private static String name(Purl purl) {
        boolean os = Ecosystem.ofPurlType(purl.type()).filter(Ecosystem::isOs).isPresent();
        String namespace = os ? "" : purl.namespace() + "/";
        return (purl.type() + ":" + namespace + purl.name()).toLowerCase(Locale.ROOT);
    }
}
