package dev.hull.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A package, or something that stands for one.
 *
 * @param namespace as the package URL has it: the vendor of an OS package ({@code debian}), the Maven group, the npm scope with
 *     its {@code @}, a Go module's path before its last part; may be empty
 * @param version as the ecosystem writes it, the epoch of Debian and rpm included ({@code 1:2.3-4}); empty where unknown
 * @param architecture as the package manager says it; empty where it says none
 * @param source the source package that it was built from; itself where nothing else is said
 * @param licences SPDX expressions where they could be told, else as declared
 * @param properties what else its manager says: {@code vendor}, {@code origin}, {@code modularity}; digests in hexadecimal as
 *     {@code sha1}, {@code sha256}, {@code sha512}, {@code md5}; {@code scope}: {@code dev} or {@code optional}
 */
public record Component(
        Ecosystem ecosystem,
        String namespace,
        String name,
        String version,
        String architecture,
        SourcePackage source,
        List<String> licences,
        SortedMap<String, String> properties,
        Evidence evidence) {
    public Component {
        licences = List.copyOf(licences);
        properties = Collections.unmodifiableSortedMap(new TreeMap<>(properties));
    }

    /** A package of which no more is known. */
    public static Component of(Ecosystem ecosystem, String namespace, String name, String version, Evidence evidence) {
        return new Component(
                ecosystem,
                namespace,
                name,
                version,
                "",
                new SourcePackage(name, version),
                List.of(),
                new TreeMap<>(),
                evidence);
    }

    // What a record is given is put together when it is first run, here with that of its parts.
    @Override
    public int hashCode() {
        return 31 * (31 * (31 * ecosystem.hashCode() + namespace.hashCode()) + name.hashCode()) + version.hashCode();
    }

    public String property(String key) {
        return properties.getOrDefault(key, "");
    }

    /** {@return whether its manifest or lock file wants it for development only} */
    public boolean isForDevelopment() {
        return property("scope").equals("dev");
    }

    public Component withNamespace(String other) {
        return new Component(ecosystem, other, name, version, architecture, source, licences, properties, evidence);
    }

    public Component withVersion(String other) {
        return new Component(ecosystem, namespace, name, other, architecture, source, licences, properties, evidence);
    }

    public Component withEvidence(Evidence other) {
        return new Component(ecosystem, namespace, name, version, architecture, source, licences, properties, other);
    }

    public Component withLicences(List<String> others) {
        return new Component(ecosystem, namespace, name, version, architecture, source, others, properties, evidence);
    }

    public Component with(Map<String, String> more) {
        SortedMap<String, String> all = new TreeMap<>(properties);
        all.putAll(more);
        return new Component(ecosystem, namespace, name, version, architecture, source, licences, all, evidence);
    }

    /** {@return the name as its users write it}: {@code group:artifact}, {@code @scope/name}, a whole module path. */
    public String fullName() {
        if (namespace.isEmpty() || ecosystem.isOs()) {
            return name;
        }
        return namespace + (ecosystem == Ecosystem.MAVEN ? ":" : "/") + name;
    }
}
