package dev.hull.artefacts.dotnet;

import dev.hull.artefacts.Cataloguer;
import dev.hull.artefacts.Claim;
import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.FileEntry;
import dev.hull.artefacts.binary.Executable;
import dev.hull.artefacts.binary.Executable.Format;
import dev.hull.artefacts.binary.KnownPrograms;
import dev.hull.artefacts.binary.VersionResource;
import dev.hull.model.Component;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.Evidence.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Assemblies of .NET, and other programs of Windows, by what they say of themselves. The name of an assembly is that of its package
 * far more often than the product's name is. Its version is the product's, which NuGet's is written to; file and assembly versions
 * count builds. What an {@code APP.deps.json} lists is told by that ({@link DepsJson#CLAIMED}).
 */
public final class Assemblies implements Cataloguer {
    private static final List<String> VERSIONS = List.of("ProductVersion", "FileVersion", "Assembly Version");

    @Override
    public String name() {
        return "dotnet-assembly";
    }

    /** What lies in {@code ref} is for compilers, and has no code (NuGet, "Select assemblies referenced by projects"). */
    @Override
    public Claim claim() {
        return Claim.endings(".dll", ".exe").outside("ref", "refs");
    }

    @Override
    public void read(FileEntry file, Content content, Discoveries found) {
        if (!Executable.isOne(content.segment())) {
            return;
        }
        Optional<Executable> program = Executable.of(content.segment()).filter(each -> each.format() == Format.PE);
        if (program.isEmpty()) {
            return;
        }
        Optional<AssemblyName> assembly = AssemblyName.of(program.get());
        Map<String, String> resource = VersionResource.of(program.get());
        Evidence evidence = Evidence.of(Kind.RECOGNISED, file.path());
        if (assembly.isEmpty()) {
            String name = resource.getOrDefault("ProductName", "");
            String version = version(resource, "");
            if (!name.isEmpty() && !version.isEmpty() && !KnownPrograms.knows(file.name())) {
                found.component(Component.of(Ecosystem.BINARY, "", name, version, evidence));
            }
        } else if (assembly.get().culture().isEmpty() && !assembly.get().name().isEmpty()) {
            AssemblyName each = assembly.get();
            found.component(Component.of(Ecosystem.NUGET, "", each.name(), version(resource, each.version()), evidence)
                    .with(Map.of("assembly", each.version())));
        }
    }

    private static String version(Map<String, String> resource, String last) {
        for (String key : VERSIONS) {
            String version = cut(resource.getOrDefault(key, ""));
            if (!version.isEmpty()) {
                return version;
            }
        }
        return last;
    }

    /** {@return the version of {@code 6.0.0+4822e3c}, {@code 4.7.4076.0 built by: X} and {@code 1, 0, 0, 0}} Empty where all is zero. */
    private static String cut(String text) {
        String plain = text.replace(", ", ".").replace(',', '.');
        int end = 0;
        while (end < plain.length() && plain.charAt(end) > ' ' && plain.charAt(end) != '+') {
            end++;
        }
        String version = plain.substring(0, end);
        boolean isOne = !version.isEmpty() && Character.isDigit(version.charAt(0));
        return isOne && version.chars().anyMatch(c -> c != '0' && c != '.') ? version : "";
    }
}
