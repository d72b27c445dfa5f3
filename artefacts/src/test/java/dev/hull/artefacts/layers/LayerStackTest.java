package dev.hull.artefacts.layers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.artefacts.Cataloguer;
import dev.hull.artefacts.Claim;
import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.FileEntry;
import dev.hull.artefacts.tar.SegmentTape;
import dev.hull.model.Component;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.testkit.Tar;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Layers in a small language, lowest first, and what is left of them. {@code a/x.pkg=foo 1} is a file that names a package, {@code
 * a/.wh.x.pkg} deletes it, {@code a/.wh..wh..opq} hides what lay in its folder, {@code a>b} is a link, {@code a/} a folder, {@code a~b} a
 * hard link.
 */
class LayerStackTest {
    record Row(String name, List<String> layers, List<String> left, List<String> removed) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Row row(String name, List<String> layers, List<String> left, String... removed) {
        return new Row(name, layers, left, List.of(removed));
    }

    static final List<Row> ROWS = List.of(
            row("one layer", List.of("x.pkg=foo 1, y.pkg=bar 2"), List.of("x.pkg foo 1 @0", "y.pkg bar 2 @0")),
            row("two layers", List.of("x.pkg=foo 1", "y.pkg=bar 2"), List.of("x.pkg foo 1 @0", "y.pkg bar 2 @1")),
            row("a whiteout", List.of("a/x.pkg=foo 1", "a/.wh.x.pkg"), List.of(), "a/x.pkg foo 1 @0 -1"),
            row("a whiteout of a folder", List.of("a/b/x.pkg=foo 1", ".wh.a"), List.of(), "a/b/x.pkg foo 1 @0 -1"),
            row(
                    "a whiteout spares what is named alike",
                    List.of("a.pkg=foo 1, a/b.pkg=b 1", ".wh.a"),
                    List.of("a.pkg foo 1 @0"),
                    "a/b.pkg b 1 @0 -1"),
            row(
                    "a whiteout of what is in the same layer",
                    List.of("y.pkg=b 1", "x.pkg=foo 1, .wh.x.pkg"),
                    List.of("x.pkg foo 1 @1", "y.pkg b 1 @0")),
            row(
                    "deleted, then back",
                    List.of("x.pkg=foo 1", ".wh.x.pkg", "x.pkg=foo 1"),
                    List.of("x.pkg foo 1 @2"),
                    "x.pkg foo 1 @0 -1"),
            row(
                    "an opaque folder",
                    List.of("a/x.pkg=foo 1, a/b/y.pkg=bar 1", "a/.wh..wh..opq, a/z.pkg=baz 1"),
                    List.of("a/z.pkg baz 1 @1"),
                    "a/b/y.pkg bar 1 @0 -1",
                    "a/x.pkg foo 1 @0 -1"),
            row(
                    "the same again under an opaque folder",
                    List.of("a/x.pkg=foo 1", "a/.wh..wh..opq, a/x.pkg=foo 1"),
                    List.of("a/x.pkg foo 1 @0")),
            row("aufs' own marks", List.of("x.pkg=foo 1", ".wh..wh.plnk/1.2, .wh..wh.aufs"), List.of("x.pkg foo 1 @0")),
            row("overwritten", List.of("x.pkg=foo 1", "x.pkg=foo 2"), List.of("x.pkg foo 2 @1"), "x.pkg foo 1 @0 -1"),
            row(
                    "overwritten with some of the same",
                    List.of("x.pkg=foo 1;bar 1", "x.pkg=foo 1;bar 2;baz 1"),
                    List.of("x.pkg bar 2 @1", "x.pkg baz 1 @1", "x.pkg foo 1 @0"),
                    "x.pkg bar 1 @0 -1"),
            row(
                    "touched twice",
                    List.of("x.pkg=foo 1", "x.pkg=foo 1;bar 1", "x.pkg=foo 1;bar 1;baz 1"),
                    List.of("x.pkg bar 1 @1", "x.pkg baz 1 @2", "x.pkg foo 1 @0")),
            row(
                    "overwritten by nothing that is known",
                    List.of("x.pkg=foo 1", "x.pkg="),
                    List.of(),
                    "x.pkg foo 1 @0 -1"),
            row("overwritten by a link", List.of("x.pkg=foo 1", "x.pkg>y"), List.of(), "x.pkg foo 1 @0 -1"),
            row("overwritten by a folder", List.of("x.pkg=foo 1", "x.pkg/"), List.of(), "x.pkg foo 1 @0 -1"),
            row("a folder replaced by a file", List.of("a/x.pkg=foo 1", "a="), List.of(), "a/x.pkg foo 1 @0 -1"),
            row("a folder replaced by a link", List.of("a/x.pkg=foo 1", "a>b"), List.of(), "a/x.pkg foo 1 @0 -1"),
            row(
                    "a folder named again",
                    List.of("a/x.pkg=foo 1", "a/, a/y.pkg=bar 1"),
                    List.of("a/x.pkg foo 1 @0", "a/y.pkg bar 1 @1")),
            row("twice in one layer", List.of("x.pkg=foo 1, x.pkg=foo 2"), List.of("x.pkg foo 2 @0")),
            row("twice in one layer, then a link", List.of("x.pkg=foo 1, x.pkg>y"), List.of()),
            row("a folder, then a file, in one layer", List.of("a/x.pkg=foo 1, a="), List.of()),
            row(
                    "through a link",
                    List.of("lib>usr/lib, usr/lib/x.pkg=foo 1", "lib/x.pkg=foo 2"),
                    List.of("usr/lib/x.pkg foo 2 @1"),
                    "usr/lib/x.pkg foo 1 @0 -1"),
            row(
                    "deleted through a link",
                    List.of("lib>usr/lib, usr/lib/x.pkg=foo 1", "lib/.wh.x.pkg"),
                    List.of(),
                    "usr/lib/x.pkg foo 1 @0 -1"),
            row(
                    "a link replaced by a folder",
                    List.of("lib>usr/lib, usr/lib/x.pkg=foo 1", "lib/, lib/x.pkg=foo 2"),
                    List.of("lib/x.pkg foo 2 @1", "usr/lib/x.pkg foo 1 @0")),
            row("links in a circle", List.of("a>b, b>a, a/x.pkg=foo 1"), List.of("a/x.pkg foo 1 @0")),
            row("a hard link", List.of("x.pkg=foo 1, y.pkg~x.pkg"), List.of("x.pkg foo 1 @0", "y.pkg foo 1 @0")),
            row(
                    "a hard link outlives its first name",
                    List.of("x.pkg=foo 1, y.pkg~x.pkg", ".wh.x.pkg"),
                    List.of("y.pkg foo 1 @0"),
                    "x.pkg foo 1 @0 -1"));

    @ParameterizedTest
    @FieldSource("ROWS")
    void isWhatTheFileSystemHolds(Row row) {
        Contents contents =
                LayerStack.of(row.layers().stream().map(LayerStackTest::layer).toList());
        assertThat(left(contents)).isEqualTo(row.left());
        assertThat(removed(contents)).containsExactlyInAnyOrderElementsOf(row.removed());
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void isTheSameFromTheStore(Row row) {
        List<LayerRecord> kept = row.layers().stream()
                .map(LayerStackTest::layer)
                .map(layer -> LayerCodec.read(LayerCodec.write(layer)).orElseThrow())
                .toList();
        assertThat(left(LayerStack.of(kept))).isEqualTo(row.left());
    }

    /** A second opinion: layers extracted one after the other into a map, as an engine extracts them onto a disk. */
    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithExtraction(int seed) {
        Random random = new Random(seed);
        List<String> layers = IntStream.range(0, 1 + random.nextInt(5))
                .mapToObj(i -> randomLayer(random))
                .toList();
        Extracted disk = new Extracted();
        layers.forEach(disk::extract);
        List<String> left = left(
                        LayerStack.of(layers.stream().map(LayerStackTest::layer).toList()))
                .stream()
                .map(line -> line.substring(0, line.indexOf(" @")))
                .toList();
        assertThat(left).as(String.join("\n", layers)).isEqualTo(disk.left());
    }

    static IntStream seeds() {
        return IntStream.range(0, 1000);
    }

    @Test
    void anOsPackageOwnsWhatItInstalledUnderAnyName() {
        List<LayerRecord> layers =
                List.of(layer("lib>usr/lib, usr/lib/x.pkg=foo 1, usr/lib/y.pkg=bar 1, own.list=libfoo lib/x.pkg"));
        assertThat(LayerStack.of(layers).components())
                .extracting(component ->
                        component.name() + " " + component.evidence().owner())
                .containsExactlyInAnyOrder("foo libfoo", "bar ");
    }

    @Test
    void whatAFileOfAnOsPackageDoesNotSayIsNoGap() {
        List<LayerRecord> layers =
                List.of(layer("usr/lib/x.pkg=foo ?, usr/lib/y.pkg=bar ?, own.list=libfoo usr/lib/x.pkg"));
        assertThat(LayerStack.of(layers)
                        .inventory("image", List.of(), List.of())
                        .gaps())
                .extracting(gap -> gap.subject() + " " + gap.what())
                .containsExactly("usr/lib/y.pkg version");
    }

    /** Nothing below a folder that is a file now, no two things in one place: what the disk would be. */
    private static final class Extracted {
        private final TreeMap<String, String> files = new TreeMap<>();

        void extract(String layer) {
            List<String> entries = Arrays.asList(layer.split(", "));
            for (String entry : entries) {
                int slash = entry.lastIndexOf('/');
                String folder = entry.substring(0, slash + 1);
                String name = entry.substring(slash + 1);
                if (name.equals(".wh..wh..opq")) {
                    under(folder).clear();
                } else if (name.startsWith(".wh.")) {
                    remove(folder + name.substring(4));
                }
            }
            for (String entry : entries) {
                if (!entry.contains(".wh.")) {
                    put(entry);
                }
            }
        }

        private void put(String entry) {
            boolean isFolder = entry.endsWith("/");
            int end = isFolder ? entry.length() - 1 : entry.indexOf(entry.contains(">") ? '>' : '=');
            String path = entry.substring(0, end);
            for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
                files.remove(path.substring(0, slash));
            }
            files.remove(path);
            if (!isFolder) {
                under(path + "/").clear();
                files.put(path, entry.substring(end));
            }
        }

        private void remove(String path) {
            files.remove(path);
            under(path + "/").clear();
        }

        private Map<String, String> under(String folder) {
            return folder.isEmpty() ? files : files.subMap(folder, folder.substring(0, folder.length() - 1) + "0");
        }

        List<String> left() {
            List<String> left = new ArrayList<>();
            files.forEach((path, content) -> {
                if (content.startsWith("=") && content.length() > 1) {
                    left.add(path + " " + content.substring(1));
                }
            });
            return left;
        }
    }

    private static String randomLayer(Random random) {
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            String folder = List.of("", "a/", "a/b/", "b/", "a/b/c/").get(random.nextInt(5));
            String name = List.of("a", "b", "c").get(random.nextInt(3));
            entries.add(folder
                    + switch (random.nextInt(6)) {
                        case 0 -> ".wh." + name;
                        case 1 -> folder.isEmpty() ? ".wh." + name : ".wh..wh..opq";
                        case 2 -> name + "/";
                        default -> name + "=" + name + " " + random.nextInt(3);
                    });
        }
        return String.join(", ", entries);
    }

    private static LayerRecord layer(String text) {
        Tar tar = new Tar();
        for (String entry : text.split(", ")) {
            int split = split(entry);
            String path = entry.substring(0, split);
            String rest = entry.substring(Math.min(entry.length(), split + 1));
            char kind = split < entry.length() ? entry.charAt(split) : '=';
            switch (kind) {
                case '>' -> tar.link(path, rest);
                case '~' -> tar.hardLink(path, rest);
                case '/' -> tar.folder(path);
                default -> tar.file(path, rest);
            }
        }
        SegmentTape tape = new SegmentTape(MemorySegment.ofArray(tar.bytes()));
        return LayerWalk.walk(
                tape, new ClaimIndex(List.of(new Packages(), new Lists())), LayerLimits.DEFAULT, Crew.ALONE);
    }

    private static int split(String entry) {
        for (int i = 0; i < entry.length(); i++) {
            if (">~=".indexOf(entry.charAt(i)) >= 0 || entry.charAt(i) == '/' && i == entry.length() - 1) {
                return i;
            }
        }
        return entry.length();
    }

    private static List<String> left(Contents contents) {
        return contents.components().stream()
                .map(component -> component.evidence().path() + " " + component.name() + " " + component.version()
                        + " @" + component.evidence().layer())
                .sorted()
                .toList();
    }

    private static List<String> removed(Contents contents) {
        return contents.removed().stream()
                .map(gone -> gone.component().evidence().path() + " "
                        + gone.component().name() + " " + gone.component().version() + " @"
                        + gone.component().evidence().layer() + " -" + gone.layer())
                .toList();
    }

    /** Files that hold {@code name version;name version}; the version {@code ?} is a gap. */
    private static final class Packages implements Cataloguer {
        @Override
        public String name() {
            return "packages";
        }

        @Override
        public Claim claim() {
            return Claim.endings(".pkg").and(Claim.names("a", "b", "c"));
        }

        @Override
        public void read(FileEntry file, Content content, Discoveries found) {
            for (String each : content.text().split(";")) {
                int blank = each.indexOf(' ');
                if (blank > 0) {
                    found.component(Component.of(
                            Ecosystem.NPM,
                            "",
                            each.substring(0, blank),
                            each.substring(blank + 1),
                            Evidence.of(Evidence.Kind.INSTALLED, file.path())));
                }
                if (each.endsWith("?")) {
                    found.gap("version", "not told");
                }
            }
        }
    }

    /** Files that say which package owns a path. */
    private static final class Lists implements Cataloguer {
        @Override
        public String name() {
            return "lists";
        }

        @Override
        public Claim claim() {
            return Claim.endings(".list");
        }

        @Override
        public void read(FileEntry file, Content content, Discoveries found) {
            String[] words = content.text().split(" ");
            found.owns(words[0], words[1]);
        }
    }
}
