package dev.hull.vulns;

import java.util.List;

/**
 * What is known of a flaw, or of an advisory that closes several.
 *
 * @param id the CVE where there is one, else what its first source calls it
 * @param aliases all other ids of the same flaw, sorted; the advisories that close it among others are not aliases
 * @param title one line for people; may be empty
 * @param ratings each source's own, sorted by source
 * @param exploit how likely it is to be exploited; {@link Exploit#UNKNOWN} where nobody says
 * @param references URLs, the most telling first
 * @param published ISO 8601 date; may be empty
 * @param modified ISO 8601 date; may be empty
 * @param weaknesses CWE numbers, as {@code CWE-79}
 */
public record Flaw(
        String id,
        List<String> aliases,
        String title,
        List<Rating> ratings,
        Exploit exploit,
        List<String> references,
        String published,
        String modified,
        List<String> weaknesses) {
    public Flaw {
        aliases = List.copyOf(aliases);
        ratings = List.copyOf(ratings);
        references = List.copyOf(references);
        weaknesses = List.copyOf(weaknesses);
    }

    /**
     * How bad one source says it is.
     *
     * @param source who says it: {@code ghsa}, {@code nvd}, {@code redhat}, {@code almalinux}
     * @param word in its own writing: {@code HIGH}, {@code Moderate}, {@code unimportant}; empty where there is only a vector
     * @param vector of CVSS 2, 3 or 4; empty where there is only a word
     */
    public record Rating(String source, String word, String vector) {}

    /**
     * @param score of the Exploit Prediction Scoring System, 0 to 1; negative where none is known
     * @param percentile of all scored flaws that score no more, 0 to 1; negative where none is known
     * @param listed the date on which CISA added it to the Known Exploited Vulnerabilities; empty where it did not
     * @param due the date by which US agencies have to mend it; may be empty
     * @param ransomware whether it is known to be used for ransom
     */
    public record Exploit(double score, double percentile, String listed, String due, boolean ransomware) {
        public static final Exploit UNKNOWN = new Exploit(-1, -1, "", "", false);

        public boolean isListed() {
            return !listed.isEmpty();
        }
    }
}
