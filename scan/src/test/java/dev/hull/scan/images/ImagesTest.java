package dev.hull.scan.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hull.artefacts.layers.LayerLimits;
import dev.hull.model.Component;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.Image;
import dev.hull.model.Problem;
import dev.hull.scan.layers.Digests;
import dev.hull.scan.layers.LayerFolder;
import dev.hull.scan.layers.LayerStore;
import dev.hull.testkit.Shared;
import dev.hull.testkit.Tar;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One small image, in everything that an image can lie in, whole and broken. */
class ImagesTest {
    private static final byte[] BASE = new Tar()
            .folder("etc")
            .file("etc/os-release", "ID=alpine\nVERSION_ID=3.20.3\n")
            .file("lib/apk/db/installed", "P:musl\nV:1.2.5-r0\nA:x86_64\n\nP:zlib\nV:1.3.1-r1\nA:x86_64\n\n")
            .bytes();
    private static final byte[] UPGRADE = new Tar()
            .file("lib/apk/db/installed", "P:musl\nV:1.2.5-r0\nA:x86_64\n\nP:zlib\nV:1.3.1-r2\nA:x86_64\n\n")
            .bytes();
    private static final List<String> FOUND = List.of("musl 1.2.5-r0 @0", "zlib 1.3.1-r2 @1");

    @TempDir
    Path folder;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static String config(String architecture) {
        return """
                {"os":"linux","architecture":"%s",
                 "config":{"User":"1000","Env":["A=b"],"Labels":{"org.opencontainers.image.base.name":"alpine:3.20"}},
                 "rootfs":{"type":"layers","diff_ids":["%s","%s"]},
                 "history":[{"created_by":"ADD base"},{"created_by":"ENV A=b","empty_layer":true},{"created_by":"RUN apk upgrade"}]}
                """.formatted(architecture, Digests.sha256(BASE), Digests.sha256(UPGRADE));
    }

    private static Tar dockerArchive() {
        return new Tar()
                .file("c.json", config("amd64"))
                .file("1/layer.tar", 0644, BASE)
                .file("2/layer.tar", 0644, UPGRADE)
                .link("3/layer.tar", "../2/layer.tar")
                .file(
                        "manifest.json",
                        "[{\"Config\":\"c.json\",\"RepoTags\":[\"shop:1.4\"],\"Layers\":[\"1/layer.tar\",\"3/layer.tar\"]}]");
    }

    /** The blobs and the index of a layout, each as a file below {@code root}. */
    private void layout(Path root, byte[]... layers) throws IOException {
        List<String> manifests = new ArrayList<>();
        for (String architecture : List.of("arm64", "amd64")) {
            String config = blob(root, bytes(config(architecture)));
            List<String> all = new ArrayList<>();
            for (byte[] layer : layers) {
                all.add("{\"digest\":\"%s\",\"size\":%d}".formatted(blob(root, layer), layer.length));
            }
            String manifest =
                    "{\"config\":{\"digest\":\"%s\"},\"layers\":[%s]}".formatted(config, String.join(",", all));
            manifests.add("{\"digest\":\"%s\",\"platform\":{\"os\":\"linux\",\"architecture\":\"%s\"}}"
                    .formatted(blob(root, bytes(manifest)), architecture));
        }
        Files.writeString(root.resolve("oci-layout"), "{\"imageLayoutVersion\":\"1.0.0\"}");
        Files.writeString(root.resolve("index.json"), "{\"manifests\":[%s]}".formatted(String.join(",", manifests)));
    }

    private static String blob(Path root, byte[] bytes) throws IOException {
        String digest = Digests.sha256(bytes);
        Path path = root.resolve("blobs").resolve(digest.replace(':', '/'));
        Files.createDirectories(path.getParent());
        Files.write(path, bytes);
        return digest;
    }

    private Image open(String target) throws Unreadable {
        return open(target, "linux/amd64", LayerStore.NONE);
    }

    private Image open(String target, String platform, LayerStore store) throws Unreadable {
        return Images.open(new ImageRequest(target, folder, platform, store, LayerLimits.DEFAULT, 2));
    }

    private static List<String> found(Image image) {
        return image.inventory().components().stream()
                .map(each -> each.name() + " " + each.version() + " @"
                        + each.evidence().layer())
                .toList();
    }

    @Test
    void readsADockerArchive() throws Exception {
        Files.write(folder.resolve("a.tar"), dockerArchive().bytes());
        Image image = open("a.tar");
        assertThat(found(image)).isEqualTo(FOUND);
        assertThat(image.kind()).isEqualTo("docker-archive");
        assertThat(image.platform()).isEqualTo("linux/amd64");
        assertThat(image.digest()).isEqualTo(Digests.sha256(bytes(config("amd64"))));
        assertThat(image.ref().name()).isEqualTo("shop");
        assertThat(image.base()).isEqualTo("alpine:3.20");
        assertThat(image.layers())
                .extracting(layer -> layer.createdBy())
                .containsExactly("ADD base", "RUN apk upgrade");
        assertThat(image.facts().user().worst().text()).isEqualTo("1000");
        assertThat(image.inventory().distro().id()).isEqualTo("alpine");
        assertThat(image.inventory().components())
                .extracting(Component::namespace)
                .containsOnly("alpine");
        assertThat(image.inventory().problems()).isEmpty();
    }

    @Test
    void readsAPackedArchive() throws Exception {
        Files.write(folder.resolve("a.tar.gz"), gzip(dockerArchive().bytes()));
        assertThat(found(open("docker-archive:a.tar.gz"))).isEqualTo(FOUND);
    }

    @Test
    void readsALayoutAndChoosesByPlatform() throws Exception {
        layout(folder, gzip(BASE), gzip(UPGRADE));
        assertThat(found(open("oci:."))).isEqualTo(FOUND);
        assertThat(open("oci:.", "linux/arm64", LayerStore.NONE).platform()).isEqualTo("linux/arm64");
        assertThatThrownBy(() -> open("oci:.", "linux/s390x", LayerStore.NONE))
                .isInstanceOf(Unreadable.class)
                .hasMessage("there is no image for linux/s390x: it has linux/arm64, linux/amd64");
    }

    @Test
    void readsALayoutInAnArchive() throws Exception {
        Path root = Files.createDirectory(folder.resolve("layout"));
        layout(root, BASE, gzip(UPGRADE));
        Tar tar = new Tar();
        try (var files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                tar.file(root.relativize(file).toString(), 0644, Files.readAllBytes(file));
            }
        }
        Files.write(folder.resolve("l.tar"), tar.bytes());
        assertThat(found(open("oci-archive:l.tar"))).isEqualTo(FOUND);
        assertThat(open("l.tar").kind()).isEqualTo("oci-archive");
    }

    @Test
    void readsARootFileSystemFromItsFolderAndFromItsTar() throws Exception {
        Path root = folder.resolve("root");
        Files.createDirectories(root.resolve("lib/apk/db"));
        Files.writeString(root.resolve("lib/apk/db/installed"), "P:musl\nV:1.2.5-r0\nA:x86_64\n\n");
        Files.write(folder.resolve("root.tar.gz"), gzip(BASE));
        assertThat(found(open("rootfs:root"))).containsExactly("musl 1.2.5-r0 @0");
        assertThat(found(open("rootfs:root.tar.gz"))).containsExactly("musl 1.2.5-r0 @0", "zlib 1.3.1-r1 @0");
    }

    /** A file that anybody could have named outside of the folder. */
    @Test
    void followsNoLinkOutOfARootFileSystem() throws Exception {
        Path secret = Files.writeString(folder.resolve("installed"), "P:secret\nV:1\nA:x86_64\n\n");
        Path root = Files.createDirectories(folder.resolve("root/lib/apk/db"));
        Files.createSymbolicLink(root.resolve("installed"), secret);
        assertThat(found(open("rootfs:root"))).isEmpty();
    }

    @Test
    void saysThatALayerIsNotWhatItsDigestSays() throws Exception {
        layout(folder, gzip(BASE), gzip(UPGRADE));
        byte[] other = gzip(new Tar()
                .file("lib/apk/db/installed", "P:evil\nV:1\nA:x86_64\n\n")
                .bytes());
        Files.write(
                folder.resolve("blobs").resolve(Digests.sha256(gzip(UPGRADE)).replace(':', '/')), other);
        assertThat(open("oci:.").inventory().problems())
                .extracting(Problem::reason)
                .containsExactly("the layer is not what its digest says: " + Digests.sha256(gzip(UPGRADE)));
    }

    @Test
    void readsWhatIsThereOfALayerThatWasCut() throws Exception {
        byte[] packed = gzip(BASE);
        layout(folder, Arrays.copyOf(packed, packed.length - 20), gzip(UPGRADE));
        Image image = open("oci:.");
        assertThat(found(image)).contains("zlib 1.3.1-r2 @1");
        assertThat(image.inventory().problems())
                .extracting(Problem::reason)
                .contains("the layer can't be read to its end: the gzip stream ends before its time");
    }

    @Test
    void keepsLayersAndProvesThemBefore() throws Exception {
        Path kept = folder.resolve("kept");
        LayerStore store = new LayerFolder(kept);
        layout(folder, gzip(BASE), BASE);
        Files.write(folder.resolve("blobs").resolve(Digests.sha256(BASE).replace(':', '/')), UPGRADE);
        assertThat(open("oci:.", "linux/amd64", store).inventory().problems()).hasSize(1);
        try (var files = Files.list(kept)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactly(Digests.sha256(gzip(BASE)).substring(7) + ".layer");
        }
        layout(folder, gzip(BASE), UPGRADE);
        assertThat(found(open("oci:.", "linux/amd64", store))).isEqualTo(FOUND);
        assertThat(found(open("oci:.", "linux/amd64", store))).isEqualTo(FOUND);
    }

    @Test
    void saysWhyThereIsNothingToRead() throws Exception {
        Files.write(folder.resolve("no.tar"), new Tar().file("a", "b").bytes());
        Files.writeString(folder.resolve("no.txt"), "hello");
        assertThatThrownBy(() -> open("no.tar")).hasMessageStartingWith("a tar archive, but of no image");
        assertThatThrownBy(() -> open("no.txt")).hasMessageStartingWith("no tar archive");
        assertThatThrownBy(() -> open("absent.tar")).hasMessage("there is no such file or folder");
        Files.write(folder.resolve("cut.tar"), Arrays.copyOf(dockerArchive().bytes(), 2000));
        assertThatThrownBy(() -> open("docker-archive:cut.tar")).isInstanceOf(Unreadable.class);
    }

    /** Three layers made with umoci: a jar is deleted, a folder made opaque, and the entry of a package deleted. */
    @Test
    void agreesWithTheRecordedWhiteouts() throws Exception {
        Optional<Path> shared = Shared.find("images/oci/demo-app-3layer-whiteouts.oci.tar.xz");
        if (shared.isEmpty()) {
            return;
        }
        Process xz = new ProcessBuilder("xz", "-dc", shared.get().toString())
                .redirectOutput(folder.resolve("demo.tar").toFile())
                .start();
        assertThat(xz.waitFor()).isZero();
        Image image = open("demo.tar");
        assertThat(image.inventory().components())
                .filteredOn(each -> each.name().equals("lodash"))
                .extracting(Component::version)
                .containsExactly("4.17.21");
        assertThat(image.inventory().components())
                .filteredOn(each -> each.name().equals("log4j-core"))
                .extracting(Component::evidence)
                .extracting(Evidence::path)
                .singleElement()
                .asString()
                .startsWith("opt/java/made-nested-3deep.war!/");
        assertThat(image.inventory().components())
                .filteredOn(each -> each.ecosystem() == Ecosystem.DEB)
                .hasSize(12)
                .extracting(Component::name)
                .doesNotContain("openssl");
    }
}
