package dev.hull.artefacts.java;

import dev.hull.artefacts.Cataloguer;
import dev.hull.artefacts.Claim;
import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.FileEntry;
import dev.hull.artefacts.zip.Inflation;
import dev.hull.artefacts.zip.ZipLimits;
import java.util.Set;

/**
 * Maven artefacts in Java archives, and in archives inside them: {@code app.jar!/BOOT-INF/lib/x.jar}. Modules of a JDK
 * ({@code .jmod}) are parts of the JDK and left to its {@code release} file.
 */
public final class JavaArchives implements Cataloguer {
    /** The endings that nothing but a Java archive has. */
    private static final Set<String> CERTAIN = Set.of(".jar", ".war", ".ear");

    static final Set<String> ENDINGS =
            Set.of(".jar", ".war", ".ear", ".sar", ".par", ".kar", ".hpi", ".jpi", ".rar", ".lpkg");

    private final ZipLimits limits;

    public JavaArchives() {
        this(ZipLimits.DEFAULT);
    }

    public JavaArchives(ZipLimits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "java-archive";
    }

    @Override
    public Claim claim() {
        return new Claim(Set.of(), ENDINGS, Set.of(), false);
    }

    @Override
    public boolean wants(FileEntry file) {
        return file.size() > 0;
    }

    @Override
    public void read(FileEntry file, Content content, Discoveries found) {
        String name = file.name();
        boolean isCertain = CERTAIN.contains(name.substring(Math.max(0, name.lastIndexOf('.'))));
        try (Inflation inflation = new Inflation(limits)) {
            new JarWalk(inflation, found).file(content.segment(), file.path(), isCertain);
        }
    }
}
