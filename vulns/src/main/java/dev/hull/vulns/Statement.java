package dev.hull.vulns;

import dev.hull.model.Vulnerability.State;
import java.util.List;

/**
 * What one advisory says of one package: which versions have which flaws.
 *
 * <p>A version is affected that lies in one of the ranges or is one of the versions; where all are, {@link Range#ALL} says it.
 *
 * @param space where the package's name means something, as {@link Spaces} writes it: {@code debian:12}, {@code npm}
 * @param name of the package, as {@link Spaces#name} writes it; a source or a binary package, as the distribution has it
 * @param source who says it, as {@link Flaw.Rating} has it: {@code debian-tracker}, {@code ghsa}, {@code almalinux}
 * @param advisory its id: {@code DSA-5678-1}, {@code GHSA-…}, {@code ALSA-2022:1234}; the CVE itself where a tracker speaks
 * @param flaws the flaws that it is about, each once, the CVE where there is one, sorted; the advisory itself where none is known
 * @param state FIXED where a fixed version is known at least for some range
 * @param versions affected beside those in the ranges; mostly empty
 * @param severity this source's word for this package, in its own writing; mostly empty, then the flaw's ratings say it
 * @param note why there is no fix, or what the statement is: {@code postponed}, {@code ignored}, {@code end-of-life},
 *     {@code unmaintained}, {@code malicious}; mostly empty
 * @param module the module streams that it is true for ({@code nodejs:18}), with a blank between; mostly empty
 * @param architectures that it is true for; empty means all, {@link #OF_SOURCE} that it is about a source, and so all that is built from it
 */
public record Statement(
        String space,
        String name,
        String source,
        String advisory,
        List<String> flaws,
        State state,
        List<Range> ranges,
        List<String> versions,
        String severity,
        String note,
        String module,
        List<String> architectures) {
    /** As rpm calls the architecture of a package of sources. */
    public static final List<String> OF_SOURCE = List.of("src");

    public Statement {
        flaws = List.copyOf(flaws);
        ranges = List.copyOf(ranges);
        versions = List.copyOf(versions);
        architectures = List.copyOf(architectures);
    }

    public boolean isOfSource() {
        return architectures.equals(OF_SOURCE);
    }

    /** A statement of which no more is known. */
    public static Statement of(
            String space,
            String name,
            String source,
            String advisory,
            List<String> flaws,
            State state,
            Range... ranges) {
        return new Statement(
                space, name, source, advisory, flaws, state, List.of(ranges), List.of(), "", "", "", List.of());
    }
}
