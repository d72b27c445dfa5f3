package dev.hull.artefacts.go;

import dev.hull.artefacts.Cataloguer;
import dev.hull.artefacts.Claim;
import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.FileEntry;
import dev.hull.artefacts.binary.Executable;
import dev.hull.model.Component;
import dev.hull.model.Evidence;
import dev.hull.model.Evidence.Kind;
import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Modules that Go linked into a program, with the program's own module and the standard library; of Go's own command the toolchain,
 * which has advisories of its own (go.dev/security/vuln/database, "toolchain"). As all programs pass by here, it is
 * also here that one that is packed is told.
 */
public final class GoPrograms implements Cataloguer {
    @Override
    public String name() {
        return "go-program";
    }

    @Override
    public Claim claim() {
        return Claim.ofExecutables().and(Claim.endings(".exe"));
    }

    @Override
    public void read(FileEntry file, Content content, Discoveries found) {
        MemorySegment bytes = content.segment();
        if (Executable.mayHave(bytes, ".go.buildinfo")) {
            Optional<Executable> program = Executable.of(bytes);
            Optional<BuildInfo> build = program.flatMap(BuildInfo::of);
            build.ifPresent(each -> read(each, Evidence.of(Kind.EMBEDDED, file.path()), found));
            boolean isBare = program.isPresent() && program.get().sections().isEmpty();
            if (build.isEmpty() && isBare && Executable.isPacked(bytes)) {
                found.gap("program", "packed with UPX: neither its version nor what was linked into it can be read");
            }
        }
    }

    private static void read(BuildInfo build, Evidence evidence, Discoveries found) {
        String mainPath = "";
        String mainVersion = "";
        String program = "";
        Map<String, String> settings = new HashMap<>();
        Set<List<String>> linked = new LinkedHashSet<>();
        List<String> last = List.of();
        for (String line : build.modules().split("\n", -1)) {
            String[] cells = line.split("\t", -1);
            String path = cells.length > 1 ? cells[1] : "";
            String version = cells.length > 2 ? cells[2] : "";
            switch (cells[0]) {
                case "path" -> program = path;
                case "mod" -> {
                    mainPath = path;
                    mainVersion = version;
                }
                case "dep" -> {
                    last = List.of(path, version, "");
                    linked.add(last);
                }
                case "=>" -> {
                    linked.remove(last);
                    linked.add(
                            version.isEmpty() || isFolder(path)
                                    ? List.of(last.get(0), last.get(1), path)
                                    : List.of(path, version, ""));
                }
                case "build" -> setting(path, settings);
                default -> {}
            }
        }
        found.component(Modules.standardLibrary(build.toolchain(), evidence));
        if (program.equals("cmd/go")) {
            found.component(Modules.toolchain(build.toolchain(), evidence));
        }
        if (!mainPath.isEmpty()) {
            found.component(main(mainPath, mainVersion, settings, evidence));
        }
        for (List<String> module : linked) {
            Component component = Modules.module(module.get(0), module.get(1), evidence);
            found.component(module.get(2).isEmpty() ? component : component.with(Map.of("replaced", module.get(2))));
        }
    }

    private static boolean isFolder(String path) {
        return path.startsWith(".") || path.startsWith("/");
    }

    private static Component main(String path, String said, Map<String, String> settings, Evidence evidence) {
        Component main = Modules.module(path, MainVersion.of(said, settings), evidence);
        String revision = settings.getOrDefault("vcs.revision", "");
        return revision.isEmpty() ? main : main.with(Map.of("vcs.revision", revision));
    }

    private static void setting(String text, Map<String, String> settings) {
        int equals = text.indexOf('=');
        if (equals > 0) {
            settings.put(text.substring(0, equals), unquoted(text.substring(equals + 1)));
        }
    }

    /** Values with blanks stand in Go's quotes. */
    private static String unquoted(String value) {
        boolean isQuoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return isQuoted ? value.substring(1, value.length() - 1).replace("\\\"", "\"") : value;
    }
}
