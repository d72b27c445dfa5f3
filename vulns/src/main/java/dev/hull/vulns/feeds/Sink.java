package dev.hull.vulns.feeds;

import dev.hull.model.BaseImage;
import dev.hull.model.Inventory;
import dev.hull.vulns.Flaw;

/** Where readers put what they understood, and say what they left out. */
public interface Sink {
    void advisory(Advisory advisory);

    /** CISA lists this flaw. */
    void exploited(String flaw, String title, String listed, String due, boolean ransomware);

    /** The Exploit Prediction Scoring System scores this flaw. */
    void scored(String flaw, double score, double percentile);

    /** One source's rating of a flaw, without a word about packages. */
    void rated(String flaw, Flaw.Rating rating);

    /** The jar with this SHA-1 (40 lower-case hexadecimal digits) is {@code group:artifact:version}. */
    void jar(String sha1, String coordinates);

    /** An image that others are built on, and what is in it. */
    void base(BaseImage image, Inventory inventory);

    /** A record that was read and left out on purpose: counted by reason. */
    void leftOut(String reason);

    /** Something that should have been readable, and was not. */
    void problem(String where, String reason);

    /** The date that the input says of itself, ISO 8601; the latest one counts. */
    void dated(String date);
}
