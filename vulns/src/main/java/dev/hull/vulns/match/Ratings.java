package dev.hull.vulns.match;

import dev.hull.model.Severity;
import dev.hull.model.Vulnerability.Rating;
import dev.hull.vulns.Flaw;
import dev.hull.vulns.Statement;
import dev.hull.vulns.cvss.Cvss;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How bad a flaw is, and who says so: who looks after the package comes first, for the package itself, then for the advisory, then
 * for the flaw; after that GitHub, the NVD, and the others by name.
 */
final class Ratings {
    static final Rating UNKNOWN = new Rating(Severity.INFO, "", "", -1);

    private static final List<String> UPSTREAM = List.of("ghsa", "nvd", "cisa", "go", "rustsec", "pysec");

    private Ratings() {}

    static Rating of(Statement statement, Optional<Flaw> advisory, Optional<Flaw> flaw) {
        Optional<Rating> vendor = read(statement.severity(), "", statement.source());
        if (vendor.isPresent()) {
            return vendor.get();
        }
        for (Optional<Flaw> facts : List.of(advisory, flaw)) {
            Optional<Rating> own = facts.flatMap(known -> by(known, statement.source()));
            if (own.isPresent()) {
                return own.get();
            }
        }
        for (String source : UPSTREAM) {
            Optional<Rating> rating = flaw.flatMap(known -> by(known, source));
            if (rating.isPresent()) {
                return rating.get();
            }
        }
        return flaw.or(() -> advisory).flatMap(Ratings::any).orElse(UNKNOWN);
    }

    /** A rating with a vector says more than a word. */
    private static Optional<Rating> by(Flaw flaw, String source) {
        Optional<Rating> best = Optional.empty();
        for (Flaw.Rating rating : flaw.ratings()) {
            Optional<Rating> read =
                    rating.source().equals(source) ? read(rating.word(), rating.vector(), source) : Optional.empty();
            if (best.isEmpty()
                    || (read.isPresent() && read.get().score() > best.get().score())) {
                best = read;
            }
        }
        return best;
    }

    private static Optional<Rating> any(Flaw flaw) {
        for (Flaw.Rating rating : flaw.ratings()) {
            Optional<Rating> read = read(rating.word(), rating.vector(), rating.source());
            if (read.isPresent()) {
                return read;
            }
        }
        return Optional.empty();
    }

    private static Optional<Rating> read(String word, String vector, String source) {
        Optional<Cvss> scores = vector.isEmpty() ? Optional.empty() : Cvss.of(vector);
        Optional<Severity> severity = severity(word).or(() -> scores.map(Cvss::severity));
        return severity.map(known ->
                new Rating(known, source, vector, scores.map(Cvss::base).orElse(-1.0)));
    }

    /** The words of those who publish advisories; empty for those that say nothing. */
    private static Optional<Severity> severity(String word) {
        return Optional.ofNullable(
                switch (word.toLowerCase(Locale.ROOT)) {
                    case "critical" -> Severity.CRITICAL;
                    case "high", "important" -> Severity.HIGH;
                    case "medium", "moderate" -> Severity.MEDIUM;
                    case "low", "minor" -> Severity.LOW;
                    case "negligible", "unimportant", "none", "informational", "info" -> Severity.INFO;
                    default -> null;
                });
    }
}
