package dev.hull.report.sbom;

import dev.hull.model.Component;
import dev.hull.model.Distro;
import dev.hull.model.Ecosystem;
import dev.hull.model.Image;
import dev.hull.model.SpdxIds;
import dev.hull.report.JsonWriter;
import dev.hull.report.Phrases;
import dev.hull.report.sbom.Parts.Part;
import dev.hull.report.sbom.Parts.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** CycloneDX 1.6 as JSON (ECMA-424). */
final class CycloneDx implements SbomWriter {
    private static final String ROOT = "image";
    private static final String OS = "os";
    private static final Set<String> CONTAINERS =
            Set.of("docker-archive", "oci", "oci-archive", "registry", "docker-daemon", "rootfs");

    private final List<Property> also;

    CycloneDx() {
        this(List.of());
    }

    /** @param also what to say of the image beside the usual */
    CycloneDx(List<Property> also) {
        this.also = List.copyOf(also);
    }

    @Override
    public String name() {
        return "cyclonedx";
    }

    @Override
    public String write(Image image, Stamp stamp, Phrases phrases) {
        return write(image, stamp);
    }

    /** The serial number is made from the document, so it is written twice. */
    String write(Image image, Stamp stamp) {
        List<Part> parts = Parts.of(image);
        String unnumbered = document(image, parts, new Stamp(stamp.version(), ""), "");
        return document(image, parts, stamp, Digest.uuid(unnumbered));
    }

    private String document(Image image, List<Part> parts, Stamp stamp, String uuid) {
        JsonWriter json = new JsonWriter().open('{');
        json.entry("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json");
        json.entry("bomFormat", "CycloneDX").entry("specVersion", "1.6");
        if (!uuid.isEmpty()) {
            json.entry("serialNumber", "urn:uuid:" + uuid);
        }
        json.entry("version", 1);
        metadata(json, image, stamp);
        Distro distro = image.inventory().distro();
        json.key("components").open('[');
        if (distro.isKnown()) {
            distro(json, distro);
        }
        parts.forEach(each -> component(json, each));
        json.close(']');
        dependencies(json, parts, distro.isKnown());
        if (!image.inventory().gaps().isEmpty()) {
            json.key("compositions").open('[').open('{').entry("aggregate", "incomplete");
            json.entry("assemblies", List.of(ROOT)).close('}').close(']');
        }
        return json.close('}').text();
    }

    private void metadata(JsonWriter json, Image image, Stamp stamp) {
        json.key("metadata").open('{');
        if (!stamp.created().isEmpty()) {
            json.entry("timestamp", stamp.created());
        }
        json.key("tools").open('{').key("components").open('[').open('{');
        json.entry("type", "application").entry("name", "hull").entry("version", stamp.version());
        json.close('}').close(']').close('}');
        json.key("component").open('{').entry("bom-ref", ROOT);
        json.entry("type", CONTAINERS.contains(image.kind()) ? "container" : "application");
        json.entry("name", image.name());
        entry(json, "version", image.digest());
        List<Property> properties = new ArrayList<>(also);
        properties.addAll(Parts.properties(image));
        properties(json, properties);
        json.close('}').close('}');
    }

    private static void distro(JsonWriter json, Distro distro) {
        json.open('{').entry("bom-ref", OS).entry("type", "operating-system").entry("name", distro.id());
        entry(json, "version", distro.version());
        entry(json, "description", distro.pretty());
        properties(json, Parts.properties(distro));
        json.close('}');
    }

    private static void component(JsonWriter json, Part part) {
        Component component = part.component();
        json.open('{').entry("bom-ref", part.ref());
        json.entry("type", component.ecosystem() == Ecosystem.BINARY ? "application" : "library");
        entry(json, "group", component.ecosystem().isOs() ? "" : component.namespace());
        json.entry("name", component.name());
        entry(json, "version", component.version());
        if (component.isForDevelopment()) {
            json.entry("scope", "excluded");
        }
        List<Digest> digests = Digest.of(component);
        if (!digests.isEmpty()) {
            json.key("hashes").open('[');
            digests.forEach(each -> json.open('{')
                    .entry("alg", each.cycloneDx())
                    .entry("content", component.property(each.property()))
                    .close('}'));
            json.close(']');
        }
        licences(json, component.licences());
        json.entry("purl", part.purl());
        if (!component.evidence().path().isEmpty()) {
            json.key("evidence").open('{').key("occurrences").open('[').open('{');
            json.entry("location", component.evidence().path());
            json.close('}').close(']').close('}');
        }
        List<Property> properties = new ArrayList<>(Parts.properties(component));
        properties.addAll(forTrivy(component));
        properties(json, properties);
        json.close('}');
    }

    /** Trivy takes no source package from a package URL, and without one finds nothing for most OS packages. */
    private static List<Property> forTrivy(Component component) {
        return component.ecosystem().isOs() && Parts.hasSource(component)
                ? List.of(
                        new Property(
                                "aquasecurity:trivy:SrcName", component.source().name()),
                        new Property(
                                "aquasecurity:trivy:SrcVersion",
                                component.source().version()))
                : List.of();
    }

    /** Either one expression, or a list of ids and names: the schema allows no mixture. */
    private static void licences(JsonWriter json, List<String> licences) {
        if (licences.isEmpty()) {
            return;
        }
        json.key("licenses").open('[');
        String first = licences.getFirst();
        if (licences.size() == 1 && !isId(first) && SpdxIds.isExpression(first)) {
            json.open('{').entry("expression", first).close('}');
        } else {
            licences.forEach(each -> json.open('{')
                    .key("license")
                    .open('{')
                    .entry(isId(each) ? "id" : "name", each)
                    .close('}')
                    .close('}'));
        }
        json.close(']');
    }

    private static boolean isId(String licence) {
        return SpdxIds.licence(licence).filter(licence::equals).isPresent();
    }

    /** That the image holds all of it is known; what each needs is not, and an absent entry says so. */
    private static void dependencies(JsonWriter json, List<Part> parts, boolean hasOs) {
        json.key("dependencies")
                .open('[')
                .open('{')
                .entry("ref", ROOT)
                .key("dependsOn")
                .open('[');
        if (hasOs) {
            json.value(OS);
        }
        parts.forEach(each -> json.value(each.ref()));
        json.close(']').close('}').close(']');
    }

    private static void properties(JsonWriter json, List<Property> properties) {
        if (properties.isEmpty()) {
            return;
        }
        json.key("properties").open('[');
        properties.forEach(each -> json.open('{')
                .entry("name", each.name())
                .entry("value", each.value())
                .close('}'));
        json.close(']');
    }

    private static void entry(JsonWriter json, String key, String value) {
        if (!value.isEmpty()) {
            json.entry(key, value);
        }
    }
}
