package dev.hull.artefacts.go;

import dev.hull.model.Component;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import java.util.Map;

/** Components of Go. */
final class Modules {
    private Modules() {}

    /**
     * @param path as {@code github.com/a/b/v2}
     */
    static Component module(String path, String version, Evidence evidence) {
        int slash = path.lastIndexOf('/');
        return Component.of(
                Ecosystem.GO, slash < 0 ? "" : path.substring(0, slash), path.substring(slash + 1), version, evidence);
    }

    /**
     * The standard library, which comes with the toolchain. Without {@code v}, as advisories write it.
     *
     * @param toolchain as {@code go1.22.1}, {@code go1.22rc1 X:boringcrypto}, {@code devel go1.23-0123abcd Mon …}
     */
    static Component standardLibrary(String toolchain, Evidence evidence) {
        return ofToolchain("stdlib", toolchain, evidence);
    }

    /** The compiler, the linker and the command of Go, which are of one version. */
    static Component toolchain(String toolchain, Evidence evidence) {
        return ofToolchain("toolchain", toolchain, evidence);
    }

    private static Component ofToolchain(String name, String toolchain, Evidence evidence) {
        String version = "";
        for (String word : toolchain.split(" ", -1)) {
            if (word.startsWith("go1") && version.isEmpty()) {
                version = word.substring(2);
            }
        }
        int dash = version.indexOf('-');
        return Component.of(Ecosystem.GO, "", name, dash < 0 ? version : version.substring(0, dash), evidence)
                .with(Map.of("toolchain", toolchain));
    }
}
