package dev.hull.benchmarks.fuzz;

import dev.hull.artefacts.Cataloguer;
import dev.hull.artefacts.Claim;
import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.FileEntry;
import dev.hull.model.Component;
import dev.hull.model.Distro;
import dev.hull.model.Notable;
import dev.hull.model.Source;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Bytes that are offered to a cataloguer as the files that it asks for. Its seeds are files that are called or end as those; so a new
 * cataloguer needs no line here, only seeds.
 */
final class Offered {
    /** Files that are wanted only in their own place; all others are offered where they are found. */
    private static final List<String> PLACES = List.of(
            "etc/os-release",
            "etc/passwd",
            "etc/shadow",
            "etc/redhat-release",
            "etc/SuSE-release",
            "etc/debian_version",
            "var/lib/dpkg/status",
            "var/lib/dpkg/status.d/a.md5sums",
            "var/lib/dpkg/info/a.list",
            "lib/apk/db/installed",
            "var/lib/rpm/Packages",
            "var/lib/rpmmanifest/container-manifest-2",
            "usr/share/doc/a/copyright",
            "gradle/dependency-locks/a.lockfile",
            "app/a.deps.json",
            "app/node_modules/a/package.json",
            "app/requirements.txt",
            "app/vendor/composer/installed.json",
            "usr/lib/python3/a.dist-info/METADATA",
            "usr/lib/ruby/specifications/a.gemspec",
            "usr/lib/perl5/.meta/a-1/install.json",
            "opt/conda/conda-meta/a.json",
            "opt/Cellar/a/1.0/.brew/a.rb",
            "var/lib/pacman/local/a-1-1/desc",
            "var/lib/pacman/local/a-1-1/files",
            "app/a.py.lock",
            "usr/bin/node");

    private Offered() {}

    static Reader reader(Cataloguer cataloguer) {
        Set<String> paths = paths(cataloguer);
        return new Reader("catalogue-" + cataloguer.name(), kinds(cataloguer.claim()), source -> {
            for (String path : paths) {
                FileEntry file = new FileEntry(path, source.length(), 0755, 0, 0);
                cataloguer.read(file, new Bytes(source), new Nowhere());
            }
        });
    }

    private static Set<String> kinds(Claim claim) {
        Set<String> kinds = new LinkedHashSet<>();
        Stream.concat(claim.names().stream(), claim.endings().stream())
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .forEach(kinds::add);
        if (claim.executables()) {
            kinds.add("elf");
        }
        return kinds;
    }

    private static Set<String> paths(Cataloguer cataloguer) {
        Claim claim = cataloguer.claim();
        Set<String> paths = new LinkedHashSet<>();
        Stream.concat(
                        PLACES.stream(),
                        Stream.concat(
                                claim.names().stream().sorted().map(name -> "app/" + name),
                                claim.endings().stream().sorted().map(ending -> "app/a" + ending)))
                .filter(path -> isWanted(cataloguer, path))
                .forEach(paths::add);
        return paths.isEmpty() ? Set.of("usr/bin/a") : paths;
    }

    private static boolean isWanted(Cataloguer cataloguer, String path) {
        FileEntry file = new FileEntry(path, 1 << 16, 0755, 0, 0);
        Claim claim = cataloguer.claim();
        String folder = file.folder();
        boolean offered = claim.names().contains(file.name())
                || claim.endings().stream().anyMatch(path::endsWith)
                || claim.folders().contains(folder.substring(folder.lastIndexOf('/') + 1))
                || claim.executables();
        return offered && cataloguer.wants(file);
    }

    private record Bytes(Source source) implements Content {
        @Override
        public long size() {
            return source.length();
        }

        @Override
        public MemorySegment segment() {
            return MemorySegment.ofArray(source.bytes()).asReadOnly();
        }

        @Override
        public byte[] bytes() {
            return source.bytes().clone();
        }

        @Override
        public InputStream stream() {
            return new ByteArrayInputStream(source.bytes());
        }

        @Override
        public String text() {
            return source.text(0, source.length());
        }
    }

    private static final class Nowhere implements Discoveries {
        @Override
        public void component(Component component) {}

        @Override
        public void distro(Distro distro) {}

        @Override
        public void owns(String owner, String path) {}

        @Override
        public void licences(String owner, List<String> licences) {}

        @Override
        public void notable(Notable notable) {}

        @Override
        public void gap(String what, String why) {}

        @Override
        public void problem(String reason) {}
    }
}
