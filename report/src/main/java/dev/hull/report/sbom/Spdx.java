package dev.hull.report.sbom;

import dev.hull.model.Component;
import dev.hull.model.Distro;
import dev.hull.model.Ecosystem;
import dev.hull.model.Image;
import dev.hull.model.Purl;
import dev.hull.model.SpdxIds;
import dev.hull.report.JsonWriter;
import dev.hull.report.Phrases;
import dev.hull.report.sbom.Parts.Part;
import dev.hull.report.sbom.Parts.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * SPDX 2.3 as JSON (ISO/IEC 5962:2021 and its successor). The format demands a time: without one, that of the Unix epoch stands there.
 * What it has no field for is an annotation of Hull's, a line each.
 */
final class Spdx implements SbomWriter {
    private static final String NO_TIME = "1970-01-01T00:00:00Z";
    private static final String UNKNOWN = "NOASSERTION";
    private static final String ROOT = "SPDXRef-Image";
    private static final String OS = "SPDXRef-OperatingSystem";

    @Override
    public String name() {
        return "spdx";
    }

    @Override
    public String write(Image image, Stamp stamp, Phrases phrases) {
        String unnumbered = new Document(image, new Stamp(stamp.version(), "")).write("");
        return new Document(image, stamp).write(Digest.uuid(unnumbered));
    }

    private static final class Document {
        private final JsonWriter json = new JsonWriter();
        private final Image image;
        private final List<Part> parts;
        private final String created;
        private final String tool;
        private final SortedMap<String, String> references = new TreeMap<>();

        Document(Image image, Stamp stamp) {
            this.image = image;
            this.parts = Parts.of(image);
            this.created = stamp.created().isEmpty() ? NO_TIME : stamp.created();
            this.tool = "Tool: hull-" + stamp.version();
        }

        String write(String uuid) {
            json.open('{').entry("spdxVersion", "SPDX-2.3").entry("dataLicense", "CC0-1.0");
            json.entry("SPDXID", "SPDXRef-DOCUMENT").entry("name", image.name());
            json.entry("documentNamespace", "https://spdx.org/spdxdocs/hull-" + idString(image.name()) + "-" + uuid);
            json.key("creationInfo").open('{').entry("created", created);
            json.entry("creators", List.of(tool)).close('}');
            json.key("packages").open('[');
            root();
            Distro distro = image.inventory().distro();
            if (distro.isKnown()) {
                distro(distro);
            }
            parts.forEach(this::component);
            json.close(']');
            references();
            relationships(distro.isKnown());
            return json.close('}').text();
        }

        private void root() {
            start(ROOT, image.name(), image.digest(), UNKNOWN);
            json.entry("primaryPackagePurpose", "CONTAINER");
            annotation(Parts.properties(image));
            json.close('}');
        }

        private void distro(Distro distro) {
            start(OS, distro.id(), distro.version(), UNKNOWN);
            json.entry("primaryPackagePurpose", "OPERATING_SYSTEM");
            entry("summary", distro.pretty());
            annotation(Parts.properties(distro));
            json.close('}');
        }

        private void component(Part part) {
            Component component = part.component();
            start(id(part), component.fullName(), component.version(), licence(component.licences()));
            json.entry("primaryPackagePurpose", component.ecosystem() == Ecosystem.BINARY ? "APPLICATION" : "LIBRARY");
            List<Digest> digests = Digest.of(component);
            if (!digests.isEmpty()) {
                json.key("checksums").open('[');
                digests.forEach(each -> json.open('{')
                        .entry("algorithm", each.spdx())
                        .entry("checksumValue", component.property(each.property()))
                        .close('}'));
                json.close(']');
            }
            if (Parts.hasSource(component)) {
                // The words that Trivy writes and looks for.
                json.entry(
                        "sourceInfo",
                        "built package from: " + component.source().name() + " "
                                + component.source().version());
            }
            json.key("externalRefs").open('[').open('{').entry("referenceCategory", "PACKAGE-MANAGER");
            json.entry("referenceType", "purl")
                    .entry("referenceLocator", part.purl())
                    .close('}')
                    .close(']');
            annotation(lines(component));
            json.close('}');
        }

        private void start(String id, String name, String version, String licence) {
            json.open('{').entry("SPDXID", id).entry("name", name);
            entry("versionInfo", version);
            json.entry("downloadLocation", UNKNOWN).entry("filesAnalyzed", false);
            json.entry("licenseConcluded", UNKNOWN).entry("licenseDeclared", licence);
            json.entry("copyrightText", UNKNOWN);
        }

        private List<Property> lines(Component component) {
            List<Property> lines = new ArrayList<>(Parts.properties(component));
            if (!component.evidence().path().isEmpty()) {
                lines.add(new Property("hull:path", component.evidence().path()));
            }
            Purl plain = Purl.of(component, image.inventory().distro());
            if (!plain.name().equals(component.name())
                    || !component.ecosystem().isOs() && !plain.namespace().equals(component.namespace())) {
                lines.add(new Property("hull:namespace", component.namespace()));
                lines.add(new Property("hull:name", component.name()));
            }
            if (component.licences().size() > 1 || component.licences().stream().anyMatch(each -> !isPlain(each))) {
                component.licences().forEach(each -> lines.add(new Property("hull:licence", each)));
            }
            return lines;
        }

        /** Readers take what AND joins for several. */
        private static boolean isPlain(String licence) {
            return SpdxIds.isExpression(licence) && !licence.contains(" AND ");
        }

        private String licence(List<String> licences) {
            return licences.isEmpty()
                    ? UNKNOWN
                    : licences.size() == 1
                            ? expression(licences.getFirst())
                            : licences.stream()
                                    .map(this::expression)
                                    .map(each -> each.contains(" OR ") ? "(" + each + ")" : each)
                                    .collect(Collectors.joining(" AND "));
        }

        private String expression(String licence) {
            if (SpdxIds.isExpression(licence)) {
                return licence;
            }
            String id = "LicenseRef-" + idString(cut(licence)) + "-"
                    + Digest.sha256(licence).substring(0, 8);
            references.put(id, licence);
            return id;
        }

        private static String cut(String text) {
            return text.length() > 40 ? text.substring(0, 40) : text;
        }

        private void references() {
            if (references.isEmpty()) {
                return;
            }
            json.key("hasExtractedLicensingInfos").open('[');
            references.forEach((id, text) -> json.open('{')
                    .entry("licenseId", id)
                    .entry("name", text)
                    .entry("extractedText", text)
                    .close('}'));
            json.close(']');
        }

        private void relationships(boolean hasOs) {
            json.key("relationships").open('[');
            relationship("SPDXRef-DOCUMENT", "DESCRIBES", ROOT);
            if (hasOs) {
                relationship(ROOT, "CONTAINS", OS);
            }
            parts.forEach(each -> relationship(ROOT, "CONTAINS", id(each)));
            json.close(']');
        }

        private void relationship(String from, String type, String to) {
            json.open('{').entry("spdxElementId", from).entry("relationshipType", type);
            json.entry("relatedSpdxElement", to).close('}');
        }

        private void annotation(List<Property> lines) {
            if (lines.isEmpty()) {
                return;
            }
            String comment = lines.stream()
                    .map(each -> each.name() + "="
                            + each.value().replace("\\", "\\\\").replace("\n", "\\n"))
                    .collect(Collectors.joining("\n"));
            json.key("annotations").open('[').open('{').entry("annotationDate", created);
            json.entry("annotationType", "OTHER").entry("annotator", tool).entry("comment", comment);
            json.close('}').close(']');
        }

        private void entry(String key, String value) {
            if (!value.isEmpty()) {
                json.entry(key, value);
            }
        }

        private static String id(Part part) {
            Component component = part.component();
            return "SPDXRef-Package-" + component.ecosystem().purlType() + "-" + idString(component.name()) + "-"
                    + Digest.sha256(part.ref()).substring(0, 16);
        }
    }

    /** {@return {@code text} of the characters that an identifier of SPDX may have} */
    private static String idString(String text) {
        StringBuilder id = new StringBuilder();
        text.chars().forEach(c -> id.append(c < 128 && Character.isLetterOrDigit(c) || c == '.' ? (char) c : '-'));
        return id.toString();
    }
}
