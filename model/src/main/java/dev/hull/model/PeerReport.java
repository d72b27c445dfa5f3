package dev.hull.model;

import java.util.List;

/**
 * What another scanner says of an image.
 *
 * @param file as the user knows it
 * @param tool as it names itself
 * @param packages all that it catalogued; empty where its report does not list them
 */
public record PeerReport(String file, String tool, List<Listed> packages, List<Flaw> flaws) {
    public PeerReport {
        packages = List.copyOf(packages);
        flaws = List.copyOf(flaws);
    }

    /** {@code purl} is empty where the tool gives none. */
    public record Listed(String name, String version, String purl) {}

    /**
     * @param id in the tool's choice of names
     * @param others ids that it calls the same, or related
     * @param fixed may be empty
     */
    public record Flaw(Listed in, String id, List<String> others, String fixed) {
        public Flaw {
            others = List.copyOf(others);
        }
    }
}
