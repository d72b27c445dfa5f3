package dev.hull.model;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A package URL, in its canonical form (ECMA-427, package-url/purl-spec: PURL-SPECIFICATION and the definitions of types).
 *
 * <p>One rule is not followed: that names of Go modules and of npm packages be put into lower case. There are modules and packages
 * that differ by nothing else, so case is kept, as Syft keeps it.
 *
 * @param namespace parts between slashes, decoded; may be empty
 * @param name decoded; never empty
 * @param version decoded; may be empty
 * @param qualifiers decoded, none of them empty
 * @param subpath parts between slashes, decoded; may be empty
 */
public record Purl(
        String type,
        String namespace,
        String name,
        String version,
        SortedMap<String, String> qualifiers,
        String subpath) {
    public Purl {
        qualifiers = Collections.unmodifiableSortedMap(new TreeMap<>(qualifiers));
    }

    /** {@return the package URL that {@code text} is; empty where it is none, or not a valid one of its type} */
    public static Optional<Purl> parse(String text) {
        return PurlText.read(text, false);
    }

    /** As {@link #parse}, but the type and the keys of qualifiers may be in upper case: for what other tools have written. */
    public static Optional<Purl> lenient(String text) {
        return PurlText.read(text, true);
    }

    /** {@return a package URL of these parts, put into canonical form; empty where its type forbids them} Absent parts are empty. */
    public static Optional<Purl> build(
            String type,
            String namespace,
            String name,
            String version,
            Map<String, String> qualifiers,
            String subpath) {
        return PurlText.isType(type) && !name.isEmpty() && PurlText.areKeys(qualifiers.keySet())
                ? PurlTypes.canonical(new Purl(type, namespace, name, version, withoutEmpty(qualifiers), subpath))
                : Optional.empty();
    }

    /**
     * {@return the package URL of a component} OS packages carry architecture, distribution, and their source where it differs
     * ({@code upstream}); Debian's epoch is part of the version, rpm's a qualifier.
     */
    public static Purl of(Component component, Distro distro) {
        SortedMap<String, String> qualifiers = new TreeMap<>();
        String namespace = component.namespace();
        String version = component.version();
        if (component.ecosystem().isOs()) {
            put(qualifiers, "arch", component.architecture());
            put(qualifiers, "distro", distro.tag());
            put(qualifiers, "upstream", upstream(component));
            namespace = namespace.isEmpty() ? distro.id() : namespace;
        }
        if (component.ecosystem() == Ecosystem.RPM) {
            int colon = version.indexOf(':');
            put(qualifiers, "epoch", colon > 0 && !version.startsWith("0:") ? version.substring(0, colon) : "");
            put(qualifiers, "rpmmod", component.property("modularity"));
            version = version.substring(colon + 1);
        }
        if (component.ecosystem() == Ecosystem.JULIA) {
            put(qualifiers, "uuid", component.property("uuid"));
        }
        Purl plain = new Purl(component.ecosystem().purlType(), namespace, component.name(), version, qualifiers, "");
        return PurlTypes.canonical(plain).orElse(plain);
    }

    /** {@return the canonical text} */
    @Override
    public String toString() {
        return PurlText.write(this);
    }

    /** {@return a qualifier; empty where there is none} */
    public String qualifier(String key) {
        return qualifiers.getOrDefault(key, "");
    }

    private static String upstream(Component component) {
        SourcePackage source = component.source();
        boolean sameVersion = source.version().isEmpty() || source.version().equals(component.version());
        if (source.name().isEmpty() || (source.name().equals(component.name()) && sameVersion)) {
            return "";
        }
        if (component.ecosystem() == Ecosystem.RPM) {
            return source.name() + "-"
                    + source.version().substring(source.version().indexOf(':') + 1) + ".src.rpm";
        }
        return sameVersion ? source.name() : source.name() + "@" + source.version();
    }

    private static void put(Map<String, String> qualifiers, String key, String value) {
        if (!value.isEmpty()) {
            qualifiers.put(key, value);
        }
    }

    private static SortedMap<String, String> withoutEmpty(Map<String, String> qualifiers) {
        SortedMap<String, String> kept = new TreeMap<>();
        qualifiers.forEach((key, value) -> put(kept, key, value));
        return kept;
    }
}
