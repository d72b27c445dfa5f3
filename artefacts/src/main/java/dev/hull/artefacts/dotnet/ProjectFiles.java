package dev.hull.artefacts.dotnet;

import dev.hull.artefacts.Cataloguer;
import dev.hull.artefacts.Claim;
import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.FileEntry;
import dev.hull.artefacts.xml.Xml;
import dev.hull.model.Component;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.Evidence.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Packages that a project asks for: {@code packages.config}, which names exact versions, {@code PackageReference} of a project and
 * {@code PackageVersion} of {@code Directory.Packages.props} (NuGet, "PackageReference in project files", "Central Package
 * Management"). Properties are resolved within the file; floating versions and ranges are no version.
 */
public final class ProjectFiles implements Cataloguer {
    private static final int LARGEST = 8 << 20;

    private record Reference(String name, String version, boolean isForDevelopment) {}

    @Override
    public String name() {
        return "nuget-project";
    }

    @Override
    public Claim claim() {
        return new Claim(
                Set.of("packages.config", "Directory.Packages.props", "Packages.props"),
                Set.of(".csproj", ".fsproj", ".vbproj"),
                Set.of(),
                false);
    }

    @Override
    public void read(FileEntry file, Content content, Discoveries found) {
        if (content.size() > LARGEST) {
            found.problem("larger than %,d bytes, the limit for a project file".formatted(LARGEST));
            return;
        }
        Xml xml = Xml.of(content.bytes());
        List<Reference> references = new ArrayList<>();
        Map<String, String> properties = new HashMap<>();
        walk(xml, references, properties);
        if (xml.isBroken()) {
            found.problem("not well-formed XML: what stands before the mistake was read");
        }
        boolean isExact = file.name().equals("packages.config");
        Evidence evidence = Evidence.of(isExact ? Kind.LOCKED : Kind.DECLARED, file.path());
        int unresolved = 0;
        for (Reference reference : references) {
            String version = version(reference.version(), properties);
            unresolved += version.isEmpty() ? 1 : 0;
            Component component = Component.of(Ecosystem.NUGET, "", reference.name(), version, evidence);
            found.component(reference.isForDevelopment() ? component.with(Map.of("scope", "dev")) : component);
        }
        if (unresolved > 0) {
            found.gap("packages", unresolved + " references have no single version in this file");
        }
    }

    private static void walk(Xml xml, List<Reference> references, Map<String, String> properties) {
        for (Xml.Event event = xml.next(); event != Xml.Event.DONE; event = xml.next()) {
            String element = xml.name();
            if (event == Xml.Event.START) {
                reference(xml, element, references);
            } else if (event == Xml.Event.TEXT && xml.depth() == 3 && xml.path().startsWith("Project/PropertyGroup/")) {
                properties.putIfAbsent(element, xml.content());
            } else if (event == Xml.Event.TEXT
                    && element.equals("Version")
                    && isReference(parent(xml))
                    && !references.isEmpty()) {
                Reference last = references.removeLast();
                references.add(new Reference(last.name(), xml.content(), last.isForDevelopment()));
            }
        }
    }

    private static void reference(Xml xml, String element, List<Reference> references) {
        if (element.equals("package") && xml.depth() == 2) {
            add(xml.attribute("id"), xml, xml.attribute("developmentDependency").equals("true"), references);
        } else if (isReference(element)) {
            String name = xml.attribute("Include");
            add(
                    name.isEmpty() ? xml.attribute("Update") : name,
                    xml,
                    xml.attribute("PrivateAssets").equalsIgnoreCase("all"),
                    references);
        }
    }

    private static void add(String name, Xml xml, boolean isForDevelopment, List<Reference> references) {
        if (!name.isEmpty()) {
            references.add(new Reference(name, xml.attribute("Version"), isForDevelopment));
        }
    }

    private static boolean isReference(String element) {
        return element.equals("PackageReference")
                || element.equals("PackageVersion")
                || element.equals("GlobalPackageReference");
    }

    private static String parent(Xml xml) {
        String[] names = xml.path().split("/", -1);
        return names.length < 2 ? "" : names[names.length - 2];
    }

    private static String version(String said, Map<String, String> properties) {
        String version = said;
        for (int i = 0; i < 10 && version.startsWith("$(") && version.endsWith(")"); i++) {
            version = properties.getOrDefault(version.substring(2, version.length() - 1), "");
        }
        boolean isExact = version.startsWith("[") && version.endsWith("]") && version.indexOf(',') < 0;
        String one = isExact ? version.substring(1, version.length() - 1) : version;
        boolean isOne = !one.isEmpty()
                && one.charAt(0) >= '0'
                && one.charAt(0) <= '9'
                && one.indexOf('*') < 0
                && one.indexOf(',') < 0;
        return isOne ? one : "";
    }
}
