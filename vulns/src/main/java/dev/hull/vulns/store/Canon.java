package dev.hull.vulns.store;

import dev.hull.vulns.feeds.Advisory;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which ids are the same flaw, and which of them names it.
 *
 * <p>A CVE names its flaw and is never another's alias. Any other id stands for the CVEs that its own record names, else those
 * that somebody names beside it, else those of the ids that are its aliases, else for the best known of these.
 */
final class Canon {
    private static final List<String> BEST_KNOWN = List.of("GHSA-", "GO-", "RUSTSEC-", "PYSEC-", "MAL-");
    private static final Comparator<String> ORDER =
            Comparator.comparingInt(Canon::rank).thenComparing(Comparator.naturalOrder());

    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, SortedSet<String>> own = new HashMap<>();
    private final Map<String, SortedSet<String>> beside = new HashMap<>();
    private final Map<String, SortedSet<String>> ofGroup = new HashMap<>();
    private final Map<String, String> best = new HashMap<>();
    private final Map<String, List<String>> flaws = new HashMap<>();

    Canon(Collection<Advisory> advisories) {
        for (Advisory advisory : advisories) {
            if (advisory.covers().isEmpty()) {
                link(advisory);
            }
        }
        beside.forEach((id, cves) ->
                ofGroup.computeIfAbsent(root(id), _ -> new TreeSet<>()).addAll(cves));
        for (String id : List.copyOf(parents.keySet())) {
            best.merge(root(id), id, (one, other) -> ORDER.compare(one, other) <= 0 ? one : other);
        }
    }

    private void link(Advisory advisory) {
        SortedSet<String> cves = new TreeSet<>();
        SortedSet<String> others = new TreeSet<>();
        (isCve(advisory.id()) ? cves : others).add(advisory.id());
        advisory.aliases().forEach(alias -> (isCve(alias) ? cves : others).add(alias));
        if (cves.contains(advisory.id())) {
            cves.retainAll(List.of(advisory.id()));
        } else if (!cves.isEmpty()) {
            own.computeIfAbsent(advisory.id(), _ -> new TreeSet<>()).addAll(cves);
        }
        for (String other : others) {
            join(other, others.getFirst());
            beside.computeIfAbsent(other, _ -> new TreeSet<>()).addAll(cves);
        }
    }

    /** {@return the flaws that this id stands for, sorted}; itself where no more is known. */
    List<String> flaws(String id) {
        return flaws.computeIfAbsent(id, this::find);
    }

    private List<String> find(String id) {
        if (isCve(id)) {
            return List.of(id);
        }
        for (SortedSet<String> cves : List.of(
                own.getOrDefault(id, new TreeSet<>()),
                beside.getOrDefault(id, new TreeSet<>()),
                ofGroup.getOrDefault(root(id), new TreeSet<>()))) {
            if (!cves.isEmpty()) {
                return List.copyOf(cves);
            }
        }
        return List.of(best.getOrDefault(root(id), id));
    }

    /** {@return all ids but CVEs that are somebody's alias or a record of their own} */
    Collection<String> others() {
        return parents.keySet();
    }

    static boolean isCve(String id) {
        return id.startsWith("CVE-");
    }

    private static int rank(String id) {
        for (int i = 0; i < BEST_KNOWN.size(); i++) {
            if (id.startsWith(BEST_KNOWN.get(i))) {
                return i;
            }
        }
        return BEST_KNOWN.size();
    }

    private void join(String one, String other) {
        String first = root(one);
        String second = root(other);
        parents.put(first, second);
    }

    private String root(String id) {
        String at = id;
        String parent = parents.getOrDefault(at, at);
        while (!parent.equals(at)) {
            String above = parents.getOrDefault(parent, parent);
            parents.put(at, above);
            at = parent;
            parent = above;
        }
        return at;
    }
}
