package dev.hull.vulns.store;

import dev.hull.vulns.Flaw.Exploit;
import dev.hull.vulns.Flaw.Rating;
import dev.hull.vulns.feeds.Advisory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** What is known of one flaw, out of all records that speak of it. */
final class Account {
    private static final int MOST_REFERENCES = 10;
    private static final List<String> BEST_TITLES = List.of("ghsa", "go", "rustsec", "pysec", "debian-tracker");

    final SortedSet<String> aliases = new TreeSet<>();
    private final List<Advisory> records = new ArrayList<>();
    private final Set<Rating> more = new LinkedHashSet<>();
    private String title = "";
    private Exploit exploit = Exploit.UNKNOWN;

    void add(Advisory record) {
        records.add(record);
    }

    void add(Rating rating) {
        more.add(rating);
    }

    void exploited(Gathering.Exploited by) {
        title = by.title();
        exploit = new Exploit(exploit.score(), exploit.percentile(), by.listed(), by.due(), by.ransomware());
    }

    void scored(Gathering.Score score) {
        exploit = new Exploit(score.score(), score.percentile(), exploit.listed(), exploit.due(), exploit.ransomware());
    }

    /** Puts the records into an order that does not hang on that of the inputs. */
    void settle() {
        records.sort(Comparator.comparingInt((Advisory r) -> rank(r.source()))
                .thenComparing(Advisory::source)
                .thenComparing(Advisory::id)
                .thenComparing(Advisory::part));
    }

    private static int rank(String source) {
        int rank = BEST_TITLES.indexOf(source);
        return rank < 0 ? BEST_TITLES.size() : rank;
    }

    boolean isEmpty() {
        return aliases.isEmpty()
                && exploit.equals(Exploit.UNKNOWN)
                && title().isEmpty()
                && ratings().isEmpty()
                && references().isEmpty()
                && published().isEmpty();
    }

    Exploit exploit() {
        return exploit;
    }

    String title() {
        for (Advisory record : records) {
            if (!record.title().isEmpty()) {
                return record.title();
            }
        }
        return title;
    }

    List<Rating> ratings() {
        SortedSet<Rating> ratings = new TreeSet<>(Comparator.comparing(Rating::source)
                .thenComparing(Rating::vector)
                .thenComparing(Rating::word));
        records.forEach(record -> ratings.addAll(record.ratings()));
        ratings.addAll(more);
        return List.copyOf(ratings);
    }

    List<String> references() {
        Set<String> references = new LinkedHashSet<>();
        for (Advisory record : records) {
            references.addAll(record.references());
        }
        return references.stream().limit(MOST_REFERENCES).toList();
    }

    List<String> weaknesses() {
        SortedSet<String> weaknesses = new TreeSet<>();
        records.forEach(record -> weaknesses.addAll(record.weaknesses()));
        return List.copyOf(weaknesses);
    }

    String published() {
        String first = "";
        for (Advisory record : records) {
            String date = record.published();
            first = first.isEmpty() || !date.isEmpty() && date.compareTo(first) < 0 ? date : first;
        }
        return first;
    }

    String modified() {
        String last = "";
        for (Advisory record : records) {
            String time = record.modified();
            last = time.compareTo(last) > 0 ? time : last;
        }
        return last.length() < 10 || last.startsWith("0001-") ? "" : last.substring(0, 10);
    }
}
