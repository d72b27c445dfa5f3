package dev.hull.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.artefacts.sbom.Bill;
import dev.hull.artefacts.sbom.Bills;
import dev.hull.model.Component;
import dev.hull.model.Distro;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.Evidence.Kind;
import dev.hull.model.Gap;
import dev.hull.model.Image;
import dev.hull.model.ImageFacts;
import dev.hull.model.ImageLayer;
import dev.hull.model.Inventory;
import dev.hull.model.Items;
import dev.hull.model.Limits;
import dev.hull.model.Reading;
import dev.hull.model.Setting;
import dev.hull.model.Source;
import dev.hull.model.SourcePackage;
import dev.hull.model.SubjectRef;
import dev.hull.model.User;
import dev.hull.report.Phrases;
import dev.hull.report.sbom.SbomWriter;
import dev.hull.report.sbom.SbomWriters;
import dev.hull.report.sbom.Stamp;
import dev.hull.testkit.Mutator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Bills of materials both ways: what is written is read, is valid, and is the same again. */
class SbomTest {
    private static final Stamp STAMP = new Stamp("0.1.0", "");
    private static final Distro DEBIAN =
            new Distro("debian", "12", "bookworm", "Debian GNU/Linux 12 (bookworm)", List.of(), "2028-06-30");
    private static final Distro ALMA =
            new Distro("almalinux", "9.0", "", "AlmaLinux 9.0", List.of("rhel", "centos", "fedora"));

    static final List<Image> IMAGES = List.of(
            image("shop.tar", "docker-archive", inventory(DEBIAN, debs(), languages())),
            image("alma", "oci", inventory(ALMA, rpms())),
            image(".", "dir", new Inventory(Distro.NONE, languages(), List.of(), List.of())),
            image("nothing \"here\" \u001b[31m\u65e5\u672c", "rootfs", Inventory.EMPTY));

    static final List<String> FORMATS = List.of("cyclonedx", "spdx");

    @ParameterizedTest
    @FieldSource("IMAGES")
    void whatIsWrittenIsRead(Image image) {
        for (String format : FORMATS) {
            Bill bill = read(write(format, image)).values().getFirst();
            assertThat(bill.inventory().components())
                    .as(format)
                    .containsExactlyElementsOf(image.inventory().components());
            assertThat(bill.inventory().distro()).isEqualTo(image.inventory().distro());
            assertThat(bill.inventory().gaps()).isEqualTo(image.inventory().gaps());
            assertThat(bill.layers()).isEqualTo(image.layers());
            assertThat(List.of(bill.name(), bill.kind(), bill.digest(), bill.platform(), bill.base()))
                    .containsExactly(image.name(), image.kind(), image.digest(), image.platform(), image.base());
            assertThat(bill.bytes()).isEqualTo(image.bytes());
        }
    }

    @ParameterizedTest
    @FieldSource("IMAGES")
    void whatWasReadIsWrittenTheSame(Image image) {
        for (String format : FORMATS) {
            String once = write(format, image);
            Bill bill = read(once).values().getFirst();
            assertThat(write(format, image.withInventory(bill.inventory()))).isEqualTo(once);
        }
    }

    @ParameterizedTest
    @FieldSource("IMAGES")
    void oneFormatBecomesTheOther(Image image) {
        Bill bill = read(write("spdx", image)).values().getFirst();
        assertThat(write("cyclonedx", image.withInventory(bill.inventory()))).isEqualTo(write("cyclonedx", image));
    }

    /** The schemas are not copied here: HULL_SBOM_SCHEMAS names a folder of them, which {@code ./build test} fetches. */
    @ParameterizedTest
    @Tag("sbom")
    @FieldSource("IMAGES")
    void eachIsAsItsSchemaSays(Image image) {
        Path folder =
                Path.of(Objects.requireNonNull(System.getenv("HULL_SBOM_SCHEMAS"), "testkit/sbom-schemas prints it"));
        Map<String, String> schemas = Map.of("cyclonedx", "bom-1.6.schema.json", "spdx", "spdx-2.3.schema.json");
        for (String format : FORMATS) {
            for (Stamp stamp : List.of(STAMP, new Stamp("0.1.0", "2026-11-24T12:00:00Z"))) {
                String text = writer(format).write(image, stamp, Phrases.in("en"));
                assertThat(Schema.errors(
                                file(folder, schemas.get(format)),
                                text,
                                name -> file(folder, name.replace(".SNAPSHOT", ""))))
                        .as(format)
                        .isEmpty();
            }
        }
    }

    @Test
    void theSerialNumberIsMadeFromTheContent() {
        Image image = IMAGES.getFirst();
        String one = write("cyclonedx", image);
        String other = write("cyclonedx", image.withInventory(Inventory.EMPTY));
        assertThat(serial(one)).startsWith("  \"serialNumber\": \"urn:uuid:").isNotEqualTo(serial(other));
        assertThat(serial(
                        writer("cyclonedx").write(image, new Stamp("0.1.0", "2026-11-24T12:00:00Z"), Phrases.in("en"))))
                .isEqualTo(serial(one));
    }

    @Test
    void theTableIsForPeople() {
        assertThat(write("table", image("alma", "oci", inventory(ALMA, rpms()))))
                .isEqualTo("""
                        alma  oci linux/amd64  AlmaLinux 9.0

                        TYPE  NAME      VERSION          LAYER  LICENCE
                        rpm   bash      5.1.8-4.el9      0      GPL-3.0-or-later
                        rpm   dbus-sub  1:1.12.20-5.el9  0
                        rpm   nodejs    1:16.14.0-4.el9  0

                        3 components: 3 rpm
                        not looked at: packages in app.jar (no coordinates; hull check --show-gaps)
                        """);
    }

    @Test
    void othersArePassedOverOrNamed() {
        Bill bill = read("""
                        {"bomFormat":"CycloneDX","specVersion":"1.2","components":[
                          {"type":"library","name":"x","version":"1","purl":"pkg:npm/%40s/x@1"},
                          {"type":"file","name":"/etc/passwd"},
                          {"type":"library","name":"nameless"},
                          {"type":"library","name":"y","version":"1","purl":"pkg:huggingface/y@1"}]}
                        """).values().getFirst();
        assertThat(bill.inventory().components())
                .extracting(Component::fullName)
                .containsExactly("@s/x");
        assertThat(bill.inventory().gaps())
                .extracting(Gap::why)
                .containsExactly(
                        "1 components without a valid package URL", "1 components of the unknown type pkg:huggingface");
    }

    record Odd(String text, String reason) {}

    static final List<Odd> ODD = List.of(
            new Odd("", "neither CycloneDX nor SPDX: convert it"),
            new Odd("{\"a\":1}", "neither CycloneDX nor SPDX: convert it"),
            new Odd("{\"@graph\":[]}", "neither CycloneDX nor SPDX: convert it"),
            new Odd("<html/>", "XML, but not CycloneDX"),
            new Odd(
                    "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>",
                    "XML with a document type, which a bill of materials has not"));

    @ParameterizedTest
    @FieldSource("ODD")
    void whatIsNoBillIsAProblem(Odd row) {
        Reading<Bill> reading = read(row.text());
        assertThat(reading.values()).isEmpty();
        assertThat(reading.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.reason()).isEqualTo(row.reason()));
    }

    @Test
    void xmlIsReadAsJsonIs() {
        Bill bill = read("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <bom xmlns="http://cyclonedx.org/schema/bom/1.4" version="1">
                          <metadata><tools><tool><name>maker</name><version>2</version></tool></tools>
                            <component type="container"><name>shop</name><version>sha256:00</version></component></metadata>
                          <components>
                            <component type="library"><group>org.x</group><name>y</name><version>1.0</version>
                              <hashes><hash alg="SHA-1">00ff</hash></hashes>
                              <licenses><license><id>MIT</id></license></licenses>
                              <purl>pkg:maven/org.x/y@1.0</purl>
                              <properties><property name="aquasecurity:trivy:FilePath">a/y.jar</property></properties>
                            </component>
                            <component type="operating-system"><name>debian</name><version>12</version></component>
                          </components>
                        </bom>
                        """).values().getFirst();
        Component component = bill.inventory().components().getFirst();
        assertThat(List.of(
                        bill.format(),
                        bill.tool(),
                        bill.name(),
                        bill.digest(),
                        bill.inventory().distro().tag()))
                .containsExactly("CycloneDX 1.4", "maker 2", "shop", "sha256:00", "debian-12");
        assertThat(component.fullName()
                        + component.licences()
                        + component.properties()
                        + component.evidence().path())
                .isEqualTo("org.x:y[MIT]{sha1=00ff}a/y.jar");
    }

    @Test
    void whatTrivyAndSyftWriteIsRead() {
        Bill bill = read("""
                        {"bomFormat":"CycloneDX","specVersion":"1.7",
                         "metadata":{"component":{"type":"container","name":"i","properties":[
                           {"name":"aquasecurity:trivy:DiffID","value":"sha256:0a"},
                           {"name":"aquasecurity:trivy:DiffID","value":"sha256:0b"}]}},
                         "components":[
                          {"type":"library","name":"libssl3","version":"3.0-1","purl":"pkg:deb/debian/libssl3@3.0-1?arch=amd64&distro=debian-12.1&epoch=1",
                           "properties":[{"name":"aquasecurity:trivy:SrcName","value":"openssl"},
                             {"name":"aquasecurity:trivy:SrcVersion","value":"3.0"},{"name":"aquasecurity:trivy:SrcRelease","value":"1"},
                             {"name":"aquasecurity:trivy:SrcEpoch","value":"1"},{"name":"aquasecurity:trivy:LayerDiffID","value":"sha256:0b"}]},
                          {"type":"library","name":"bash","version":"5.1-4.el9","purl":"pkg:rpm/redhat/bash@5.1-4.el9?arch=x86_64&epoch=0&upstream=bash-src-5.1-4.el9.src.rpm"}]}
                        """).values().getFirst();
        assertThat(bill.inventory().distro().tag()).isEqualTo("debian-12.1");
        assertThat(bill.inventory().components())
                .extracting(each -> each.name() + " " + each.version() + " " + each.source() + " "
                        + each.evidence().layer())
                .containsExactly(
                        "libssl3 1:3.0-1 SourcePackage[name=openssl, version=1:3.0-1] 1",
                        "bash 0:5.1-4.el9 SourcePackage[name=bash-src, version=0:5.1-4.el9] -1");
    }

    @Test
    void damagedBillsThrowNothing() {
        List<byte[]> inputs = new ArrayList<>();
        for (Image image : IMAGES) {
            FORMATS.forEach(format -> inputs.add(write(format, image).getBytes(StandardCharsets.UTF_8)));
        }
        inputs.add(TAG_VALUE.getBytes(StandardCharsets.UTF_8));
        inputs.add(
                "<bom xmlns=\"http://cyclonedx.org/schema/bom/1.4\"><components><component type=\"library\"><name>a</name></component></components></bom>"
                        .getBytes(StandardCharsets.UTF_8));
        Mutator mutator = new Mutator(5, inputs);
        int understood = 0;
        for (int i = 0; i < 3_000; i++) {
            Source source = Source.of("b", mutator.mutate(inputs.get(i % inputs.size())));
            understood += Bills.read(source, Limits.DEFAULT).values().size();
        }
        assertThat(understood).isPositive();
    }

    private static final String TAG_VALUE = """
            SPDXVersion: SPDX-2.3
            SPDXID: SPDXRef-DOCUMENT
            DocumentName: shop
            Creator: Tool: maker-2

            PackageName: shop
            SPDXID: SPDXRef-Image
            PackageVersion: sha256:00
            PrimaryPackagePurpose: CONTAINER

            PackageName: debian
            SPDXID: SPDXRef-OperatingSystem
            PackageVersion: 12
            PrimaryPackagePurpose: OPERATING-SYSTEM

            PackageName: libssl3
            SPDXID: SPDXRef-a
            PackageVersion: 3.0-1
            PackageSourceInfo: <text>built package from: openssl 3.0-1</text>
            PackageChecksum: SHA1: 00ff
            PackageLicenseDeclared: MIT AND LicenseRef-1
            ExternalRef: PACKAGE-MANAGER purl pkg:deb/debian/libssl3@3.0-1?arch=amd64
            Annotator: Tool: hull-0.1.0
            AnnotationType: OTHER
            SPDXREF: SPDXRef-a
            AnnotationComment: <text>hull:layer=3
            hull:path=var/lib/dpkg/status</text>

            LicenseID: LicenseRef-1
            ExtractedText: <text>one
            two</text>
            Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-Image
            """;

    @Test
    void tagValueIsReadAsJsonIs() {
        Bill bill = read(TAG_VALUE).values().getFirst();
        Component component = bill.inventory().components().getFirst();
        assertThat(List.of(
                        bill.format(),
                        bill.tool(),
                        bill.name(),
                        bill.digest(),
                        bill.inventory().distro().tag()))
                .containsExactly("SPDX 2.3", "maker-2", "shop", "sha256:00", "debian-12");
        assertThat(component.source() + " " + component.licences() + " " + component.properties() + " "
                        + component.evidence())
                .isEqualTo("SourcePackage[name=openssl, version=3.0-1] [MIT, one\ntwo] {sha1=00ff} "
                        + "Evidence[kind=INSTALLED, path=var/lib/dpkg/status, layer=3, owner=]");
    }

    private static Reading<Bill> read(String text) {
        return Bills.read(Source.of("bill", text), Limits.DEFAULT);
    }

    private static SbomWriter writer(String format) {
        return SbomWriters.named(format).orElseThrow();
    }

    private static String write(String format, Image image) {
        return writer(format).write(image, STAMP, Phrases.in("en"));
    }

    private static String serial(String text) {
        return text.lines()
                .filter(line -> line.contains("serialNumber"))
                .findFirst()
                .orElseThrow();
    }

    private static String file(Path folder, String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Image image(String name, String kind, Inventory inventory) {
        List<ImageLayer> layers = kind.equals("dir") || kind.equals("rootfs")
                ? List.of()
                : List.of(
                        new ImageLayer(0, "sha256:01", "sha256:02", "ADD rootfs", true, 100),
                        new ImageLayer(1, "", "sha256:03", "", false, -1));
        ImageFacts facts = new ImageFacts(
                new Setting.Open<>(User.ROOT, "no configuration"),
                new Setting.Open<>(dev.hull.model.HealthCheck.NONE, "no configuration"),
                Items.none(),
                Items.none(),
                Items.none(),
                Items.none(),
                Items.none());
        return new Image(
                SubjectRef.of("image", "", name),
                name,
                kind,
                layers.isEmpty() ? "" : "sha256:4b",
                layers.isEmpty() ? "" : "linux/amd64",
                layers.isEmpty() ? -1 : 1234,
                layers.isEmpty() ? "" : "debian:12-slim",
                layers,
                facts,
                inventory);
    }

    @SafeVarargs
    private static Inventory inventory(Distro distro, List<Component>... parts) {
        List<Component> all = new ArrayList<>();
        for (List<Component> part : parts) {
            all.addAll(part);
        }
        return new Inventory(
                distro,
                all,
                List.of(new Gap("packages", "app.jar", "no coordinates", "hull check --show-gaps")),
                List.of());
    }

    private static List<Component> debs() {
        Evidence status = new Evidence(Kind.INSTALLED, "var/lib/dpkg/status", 0, "");
        return List.of(
                new Component(
                        Ecosystem.DEB,
                        "",
                        "libssl3",
                        "1:3.0.11-1",
                        "amd64",
                        new SourcePackage("openssl", "1:3.0.11-1"),
                        List.of("Apache-2.0", "MIT OR GPL-2.0-only", "Some terms", "OpenSSL and SSLeay"),
                        new TreeMap<>(Map.of("state", "held", "maintainer", "A \\n <a@b>\nc")),
                        status),
                Component.of(Ecosystem.DEB, "", "libstdc++6", "12.2.0-14+b1~x", status));
    }

    private static List<Component> rpms() {
        Evidence database = new Evidence(Kind.INSTALLED, "var/lib/rpm/Packages", 0, "");
        return List.of(
                new Component(
                        Ecosystem.RPM,
                        "",
                        "nodejs",
                        "1:16.14.0-4.el9",
                        "x86_64",
                        new SourcePackage("nodejs", "1:16.14.0-4.el9"),
                        List.of(),
                        new TreeMap<>(Map.of("modularity", "nodejs:16", "vendor", "AlmaLinux")),
                        database),
                new Component(
                        Ecosystem.RPM,
                        "",
                        "bash",
                        "5.1.8-4.el9",
                        "x86_64",
                        new SourcePackage("bash", "5.1.8-4.el9"),
                        List.of("GPL-3.0-or-later"),
                        new TreeMap<>(),
                        database),
                new Component(
                        Ecosystem.RPM,
                        "",
                        "dbus-sub",
                        "1:1.12.20-5.el9",
                        "noarch",
                        new SourcePackage("dbus", "1:1.12.20-5.el9"),
                        List.of(),
                        new TreeMap<>(),
                        database));
    }

    private static List<Component> languages() {
        return List.of(
                Component.of(
                                Ecosystem.MAVEN,
                                "org.apache.logging.log4j",
                                "log4j-core",
                                "2.14.1",
                                new Evidence(Kind.EMBEDDED, "app.jar!/BOOT-INF/lib/log4j-core-2.14.1.jar", 1, ""))
                        .with(Map.of("sha1", "9141212b8507ab50a45525b545b39d224614528b")),
                Component.of(Ecosystem.NPM, "@babel", "core", "7.0.0", Evidence.of(Kind.LOCKED, "package-lock.json"))
                        .with(Map.of("scope", "dev", "sha512", "not hexadecimal")),
                Component.of(
                        Ecosystem.NPM,
                        "@babel",
                        "core",
                        "7.0.0",
                        new Evidence(Kind.INSTALLED, "node_modules/@babel/core/package.json", 1, "")),
                Component.of(Ecosystem.NPM, "", "JSONStream", "1.3.5", Evidence.of(Kind.INSTALLED, "x/package.json"))
                        .withLicences(List.of("(MIT OR Apache-2.0)")),
                Component.of(
                                Ecosystem.PYPI,
                                "",
                                "Jinja2",
                                "3.1.2",
                                new Evidence(Kind.INSTALLED, "a/METADATA", 0, "python3-jinja2"))
                        .withLicences(List.of("BSD-3-Clause")),
                Component.of(Ecosystem.PYPI, "", "ruamel.yaml_clib", "0.2", Evidence.of(Kind.DECLARED, ""))
                        .withLicences(List.of("MIT AND ISC")),
                Component.of(
                        Ecosystem.GO, "github.com/BurntSushi", "toml", "v1.2.0", Evidence.of(Kind.EMBEDDED, "bin/x")),
                Component.of(Ecosystem.COMPOSER, "Doctrine", "ORM", "v2.0", Evidence.of(Kind.INSTALLED, "i.json")),
                Component.of(Ecosystem.GEM, "", "nokogiri", "1.15.4", Evidence.of(Kind.INSTALLED, "n.gemspec"))
                        .with(Map.of("platform", "x86_64-linux")),
                Component.of(
                        Ecosystem.NUGET, "", "Newtonsoft.Json", "13.0.1", Evidence.of(Kind.INSTALLED, "a.deps.json")),
                Component.of(Ecosystem.CARGO, "", "serde", "1.0.0", Evidence.of(Kind.EMBEDDED, "bin/y")),
                Component.of(Ecosystem.SWIFT, "github.com/apple", "swift-nio", "2.5.0", Evidence.of(Kind.LOCKED, "P")),
                Component.of(Ecosystem.CONDA, "", "zlib", "1.2", Evidence.of(Kind.INSTALLED, "c"))
                        .with(Map.of("build", "h1")),
                Component.of(Ecosystem.CPAN, "", "Mojo-Base", "9.2", Evidence.of(Kind.LOCKED, "cpanfile.snapshot")),
                Component.of(Ecosystem.BINARY, "", "nginx", "1.24.0", Evidence.of(Kind.RECOGNISED, "usr/sbin/nginx")),
                Component.of(Ecosystem.BINARY, "", "unknown", "", Evidence.of(Kind.RECOGNISED, "opt/x")));
    }
}
