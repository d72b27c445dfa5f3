package dev.hull.artefacts.npm;

import dev.hull.artefacts.Cataloguer;
import dev.hull.artefacts.Claim;
import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.FileEntry;
import java.util.List;
import java.util.Map;

/**
 * A lock file of Node.js's package managers. What they name need not be in the image: evidence of the kind
 * {@link dev.hull.model.Evidence.Kind#LOCKED}. Lock files inside a package are its author's, and say nothing.
 */
public record LockFile(String name, List<String> names, Reader reader) implements Cataloguer {
    /** Reads one file. */
    public interface Reader {
        void read(FileEntry file, Content content, Discoveries found);
    }

    public static final LockFile NPM = new LockFile(
            "package-lock",
            List.of("package-lock.json", "npm-shrinkwrap.json", ".package-lock.json"),
            PackageLock::read);
    public static final LockFile YARN = new LockFile("yarn", List.of("yarn.lock"), YarnLock::read);
    public static final LockFile PNPM = new LockFile("pnpm", List.of("pnpm-lock.yaml"), PnpmLock::read);
    public static final LockFile BUN = new LockFile("bun", List.of("bun.lock", "bun.lockb"), BunLock::read);

    public static final LockFile DENO = new LockFile("deno", List.of("deno.lock"), DenoLock::read);

    @Override
    public Claim claim() {
        return Claim.names(names.toArray(String[]::new));
    }

    @Override
    public boolean wants(FileEntry file) {
        String path = "/" + file.path();
        int modules = path.indexOf("/node_modules/");
        return modules < 0
                || file.name().equals(".package-lock.json") && path.indexOf("/node_modules/", modules + 1) < 0;
    }

    @Override
    public void read(FileEntry file, Content content, Discoveries found) {
        reader.read(file, content, found);
    }

    /** Tells of what is not from a registry, so that its version says nothing. */
    static void skipped(Discoveries found, FileEntry file, Map<String, String> outside) {
        if (!outside.isEmpty()) {
            found.gap(
                    "packages",
                    "%s: %d not from a registry, %s the first"
                            .formatted(
                                    file.path(),
                                    outside.size(),
                                    outside.keySet().iterator().next()));
        }
    }
}
