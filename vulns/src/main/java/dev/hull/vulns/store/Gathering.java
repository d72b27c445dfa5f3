package dev.hull.vulns.store;

import dev.hull.model.BaseImage;
import dev.hull.model.Inventory;
import dev.hull.vulns.Flaw.Rating;
import dev.hull.vulns.feeds.Advisory;
import dev.hull.vulns.feeds.Sink;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** All that the inputs said, each record once: of two versions of one, the later. */
final class Gathering implements Sink {
    private static final int FIRST_PROBLEMS = 5;

    private final Map<Key, Advisory> advisories = new HashMap<>();
    private final Map<String, Exploited> exploited = new HashMap<>();
    private final Map<String, Score> scores = new HashMap<>();
    private final Map<String, List<Rating>> ratings = new HashMap<>();
    private final Map<String, String> jars = new HashMap<>();
    private final SortedMap<BaseKey, KnownBases.Base> bases = new TreeMap<>();
    private final Map<String, String> interned = new HashMap<>();

    private SortedMap<String, Integer> leftOut = new TreeMap<>();
    private List<String> firstProblems = new ArrayList<>();
    private int problems;
    private int records;
    private SortedMap<String, Integer> dates = new TreeMap<>();

    record Key(String source, String id, String part) {}

    record Exploited(String title, String listed, String due, boolean ransomware) {}

    record BaseKey(String reference, String platform, String manifest) implements Comparable<BaseKey> {
        @Override
        public int compareTo(BaseKey other) {
            return Comparator.comparing(BaseKey::reference)
                    .thenComparing(BaseKey::platform)
                    .thenComparing(BaseKey::manifest)
                    .compare(this, other);
        }
    }

    record Score(double score, double percentile) {}

    void begin() {
        leftOut = new TreeMap<>();
        firstProblems = new ArrayList<>();
        problems = 0;
        records = 0;
        dates = new TreeMap<>();
    }

    /** {@return what came of the input that was begun last} */
    Manifest.Read end(Input input, String sha256, long bytes) {
        return new Manifest.Read(
                input.name(),
                sha256,
                bytes,
                input.date().isEmpty() ? date() : input.date(),
                records,
                leftOut,
                problems,
                firstProblems);
    }

    @Override
    public void advisory(Advisory advisory) {
        records++;
        if (advisory.id().isEmpty()) {
            problem(advisory.source(), "a record without an id");
            return;
        }
        Advisory kept = new Interned(interned).of(advisory);
        advisories.merge(new Key(kept.source(), kept.id(), kept.part()), kept, (old, other) -> {
            leftOut("said before, by another input or version");
            return old.modified().compareTo(other.modified()) < 0 ? other : old;
        });
    }

    @Override
    public void exploited(String flaw, String title, String listed, String due, boolean ransomware) {
        records++;
        exploited.put(flaw, new Exploited(title, listed, due, ransomware));
    }

    @Override
    public void scored(String flaw, double score, double percentile) {
        records++;
        scores.put(flaw, new Score(score, percentile));
    }

    @Override
    public void rated(String flaw, Rating rating) {
        List<Rating> known = ratings.computeIfAbsent(flaw, _ -> new ArrayList<>());
        if (!known.contains(rating)) {
            known.add(rating);
        }
    }

    @Override
    public void jar(String sha1, String coordinates) {
        records++;
        jars.merge(sha1, coordinates, (one, other) -> one.compareTo(other) <= 0 ? one : other);
    }

    @Override
    public void base(BaseImage image, Inventory inventory) {
        records++;
        bases.merge(
                new BaseKey(image.reference(), image.platform(), image.manifest()),
                new KnownBases.Base(image, inventory),
                (one, other) -> one.image().seen().compareTo(other.image().seen()) < 0 ? other : one);
    }

    @Override
    public void leftOut(String reason) {
        leftOut.merge(reason, 1, Integer::sum);
    }

    @Override
    public void problem(String where, String reason) {
        problems++;
        if (firstProblems.size() < FIRST_PROBLEMS) {
            firstProblems.add(where + ": " + reason);
        }
    }

    @Override
    public void dated(String other) {
        if (!other.isEmpty()) {
            dates.merge(other, 1, Integer::sum);
        }
    }

    /** Of many records, a few are dated in the future: the latest one in a thousand does not count. */
    private String date() {
        int skip = dates.values().stream().mapToInt(Integer::intValue).sum() / 1000;
        String date = "";
        for (Map.Entry<String, Integer> entry :
                dates.entrySet().stream().toList().reversed()) {
            date = entry.getKey();
            skip -= entry.getValue();
            if (skip < 0) {
                break;
            }
        }
        return date;
    }

    Map<Key, Advisory> advisories() {
        return advisories;
    }

    Map<String, Exploited> exploited() {
        return exploited;
    }

    Map<String, String> jars() {
        return jars;
    }

    List<KnownBases.Base> bases() {
        return List.copyOf(bases.values());
    }

    Map<String, Score> scores() {
        return scores;
    }

    Map<String, List<Rating>> ratings() {
        return ratings;
    }
}
