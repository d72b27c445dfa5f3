package dev.hull.artefacts.sbom;

import dev.hull.model.Component;
import dev.hull.model.Distro;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.Evidence.Kind;
import dev.hull.model.Purl;
import dev.hull.model.SourcePackage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A component from what a document says: its package URL first, then Hull's own properties, then those of Trivy and Syft. */
final class Making {
    private static final String TRIVY = "aquasecurity:trivy:";
    private static final String OWN = "hull:property:";
    private static final Set<String> LOCK_FILES = Set.of(
            "package-lock.json",
            "yarn.lock",
            "pnpm-lock.yaml",
            "bun.lock",
            "poetry.lock",
            "uv.lock",
            "pdm.lock",
            "Pipfile.lock",
            "requirements.txt",
            "Gemfile.lock",
            "composer.lock",
            "Cargo.lock",
            "go.mod",
            "gradle.lockfile",
            "packages.lock.json");

    private final Entry entry;
    private final Purl purl;
    private final Ecosystem ecosystem;
    private final Properties properties;

    private Making(Entry entry, Purl purl, Ecosystem ecosystem) {
        this.entry = entry;
        this.purl = purl;
        this.ecosystem = ecosystem;
        this.properties = entry.properties();
    }

    static Component component(Entry entry, Purl purl, Ecosystem ecosystem, Distro distro, List<String> diffIds) {
        return new Making(entry, purl, ecosystem).make(distro, diffIds);
    }

    private Component make(Distro distro, List<String> diffIds) {
        String name = name();
        String version = version();
        return new Component(
                ecosystem,
                namespace(distro),
                name,
                version,
                properties.first("hull:architecture").isEmpty()
                        ? ecosystem.isOs() ? purl.qualifier("arch") : ""
                        : properties.first("hull:architecture"),
                source(name, version),
                properties.has("hull:licence") ? properties.all("hull:licence") : entry.licences(),
                rest(),
                evidence(diffIds));
    }

    /** The document's spelling where the package URL's rules lead from it to the URL's. */
    private String name() {
        if (properties.has("hull:name")) {
            return properties.first("hull:name");
        }
        if (!entry.nameIsFull() && !entry.name().isEmpty()) {
            return entry.name();
        }
        String canonical = entry.name().isEmpty()
                ? ""
                : Purl.build(purl.type(), purl.namespace(), entry.name(), "", Map.of(), "")
                        .map(Purl::name)
                        .orElse("");
        return canonical.equals(purl.name()) ? entry.name() : purl.name();
    }

    /** That of an OS package is the distribution, which stands elsewhere. */
    private String namespace(Distro distro) {
        if (properties.has("hull:namespace")) {
            return properties.first("hull:namespace");
        }
        if (ecosystem.isOs()) {
            return purl.namespace().equals(distro.id()) ? "" : purl.namespace();
        }
        return entry.group().isEmpty() ? purl.namespace() : entry.group();
    }

    /** The package URL's, which is whole, where a document writes the upstream part alone beside it; but it may lack an epoch. */
    private String version() {
        boolean isMore = purl.version().isEmpty() || entry.version().endsWith(":" + purl.version());
        String version = isMore ? entry.version() : purl.version();
        String epoch = purl.qualifier("epoch");
        boolean mayLackEpoch = ecosystem == Ecosystem.RPM || ecosystem == Ecosystem.DEB;
        return mayLackEpoch && !epoch.isEmpty() && version.indexOf(':') < 0 ? epoch + ":" + version : version;
    }

    private SourcePackage source(String name, String version) {
        if (properties.has("hull:source:name")) {
            return new SourcePackage(properties.first("hull:source:name"), properties.first("hull:source:version"));
        }
        if (!properties.first(TRIVY + "SrcName").isEmpty()) {
            String epoch = properties.first(TRIVY + "SrcEpoch");
            String release = properties.first(TRIVY + "SrcRelease");
            String plain = properties.first(TRIVY + "SrcVersion");
            return new SourcePackage(
                    properties.first(TRIVY + "SrcName"),
                    (epoch.isEmpty() ? "" : epoch + ":") + plain + (release.isEmpty() ? "" : "-" + release));
        }
        String upstream = purl.qualifier("upstream");
        if (!upstream.isEmpty()) {
            return upstream.endsWith(".src.rpm") ? ofSourceRpm(upstream, version) : ofUpstream(upstream, version);
        }
        String built = "built package from: ";
        int blank = entry.source().lastIndexOf(' ');
        if (entry.source().startsWith(built) && blank > built.length()) {
            return new SourcePackage(
                    entry.source().substring(built.length(), blank),
                    entry.source().substring(blank + 1));
        }
        return new SourcePackage(name, version);
    }

    private static SourcePackage ofUpstream(String upstream, String version) {
        int at = upstream.indexOf('@', 1);
        return at < 0
                ? new SourcePackage(upstream, version)
                : new SourcePackage(upstream.substring(0, at), upstream.substring(at + 1));
    }

    /** {@code name-version-release.src.rpm}; the epoch is that of the package. */
    private static SourcePackage ofSourceRpm(String file, String version) {
        String plain = file.substring(0, file.length() - ".src.rpm".length());
        int release = plain.lastIndexOf('-');
        int start = release < 0 ? -1 : plain.lastIndexOf('-', release - 1);
        if (start <= 0) {
            return new SourcePackage(plain, version);
        }
        int colon = version.indexOf(':');
        return new SourcePackage(
                plain.substring(0, start), version.substring(0, colon + 1) + plain.substring(start + 1));
    }

    private SortedMap<String, String> rest() {
        SortedMap<String, String> rest = new TreeMap<>(entry.digests());
        for (String each : properties.names()) {
            if (each.startsWith(OWN)) {
                rest.put(each.substring(OWN.length()), properties.first(each));
            }
        }
        putAbsent(rest, "modularity", properties.first(TRIVY + "Modularitylabel"));
        putAbsent(rest, "modularity", purl.qualifier("rpmmod"));
        putAbsent(
                rest,
                "scope",
                switch (entry.scope()) {
                    case "excluded" -> "dev";
                    case "optional" -> "optional";
                    default -> "";
                });
        return rest;
    }

    private static void putAbsent(Map<String, String> rest, String key, String value) {
        if (!value.isEmpty()) {
            rest.putIfAbsent(key, value);
        }
    }

    private Evidence evidence(List<String> diffIds) {
        String path = entry.path().isEmpty()
                ? properties.first("hull:path", TRIVY + "FilePath", "syft:location:0:path")
                : entry.path();
        String relative = path.startsWith("/") ? path.substring(1) : path;
        return new Evidence(kind(relative), relative, layer(diffIds), properties.first("hull:owner"));
    }

    private Kind kind(String path) {
        String said = properties.first("hull:evidence");
        for (Kind kind : Kind.values()) {
            if (kind.name().equalsIgnoreCase(said)) {
                return kind;
            }
        }
        return LOCK_FILES.contains(path.substring(path.lastIndexOf('/') + 1)) ? Kind.LOCKED : Kind.INSTALLED;
    }

    private int layer(List<String> diffIds) {
        String own = properties.first("hull:layer");
        if (own.isEmpty()) {
            return diffIds.indexOf(properties.first(TRIVY + "LayerDiffID", "syft:location:0:layerID"));
        }
        try {
            return Integer.parseInt(own);
        } catch (NumberFormatException _) {
            return -1;
        }
    }
}
