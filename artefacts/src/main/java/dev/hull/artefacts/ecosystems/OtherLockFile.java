package dev.hull.artefacts.ecosystems;

import dev.hull.artefacts.Cataloguer;
import dev.hull.artefacts.Claim;
import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.FileEntry;
import dev.hull.model.Component;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.Evidence.Kind;
import java.util.List;
import java.util.Map;

/**
 * A lock file of a smaller ecosystem: what it names need not be in the image.
 *
 * @param name that reports show
 * @param names of the file
 */
public record OtherLockFile(String name, Ecosystem ecosystem, List<String> names, Reader reader) implements Cataloguer {
    /** Reads one file and puts what it names into {@code locked}. */
    public interface Reader {
        void read(Content content, Locked locked, Discoveries found);
    }

    /** Takes what a lock file names. */
    public interface Locked {
        void add(String namespace, String name, String version, Map<String, String> properties);

        default void add(String namespace, String name, String version, boolean dev) {
            add(namespace, name, version, dev ? Map.of("scope", "dev") : Map.of());
        }
    }

    public static final OtherLockFile DART =
            new OtherLockFile("pub", Ecosystem.PUB, List.of("pubspec.lock"), Dart::read);
    public static final OtherLockFile ELIXIR =
            new OtherLockFile("mix", Ecosystem.HEX, List.of("mix.lock"), Elixir::read);
    public static final OtherLockFile SWIFT =
            new OtherLockFile("swift", Ecosystem.SWIFT, List.of("Package.resolved", ".package.resolved"), Swift::read);
    public static final OtherLockFile CONAN =
            new OtherLockFile("conan", Ecosystem.CONAN, List.of("conan.lock"), Conan::read);
    public static final OtherLockFile HASKELL = new OtherLockFile(
            "haskell", Ecosystem.HACKAGE, List.of("stack.yaml.lock", "cabal.project.freeze"), Haskell::read);
    public static final OtherLockFile ERLANG =
            new OtherLockFile("rebar", Ecosystem.HEX, List.of("rebar.lock"), Erlang::read);
    public static final OtherLockFile COCOAPODS =
            new OtherLockFile("cocoapods", Ecosystem.COCOAPODS, List.of("Podfile.lock"), CocoaPods::read);
    public static final OtherLockFile JULIA =
            new OtherLockFile("julia", Ecosystem.JULIA, List.of("Manifest.toml", "JuliaManifest.toml"), Julia::read);
    public static final OtherLockFile R = new OtherLockFile("renv", Ecosystem.CRAN, List.of("renv.lock"), Renv::read);
    public static final OtherLockFile PERL =
            new OtherLockFile("carton", Ecosystem.CPAN, List.of("cpanfile.snapshot"), Perl::read);

    @Override
    public Claim claim() {
        return Claim.names(names.toArray(String[]::new));
    }

    @Override
    public void read(FileEntry file, Content content, Discoveries found) {
        if (!content.isWithinLimit(found)) {
            return;
        }
        Evidence evidence = Evidence.of(Kind.LOCKED, file.path());
        reader.read(
                content,
                (namespace, packageName, version, properties) -> {
                    if (!packageName.isEmpty() && !version.isEmpty()) {
                        found.component(Component.of(ecosystem, namespace, packageName, version, evidence)
                                .with(properties));
                    }
                },
                found);
    }
}
