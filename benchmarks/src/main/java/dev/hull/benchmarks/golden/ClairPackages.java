package dev.hull.benchmarks.golden;

import dev.hull.artefacts.FileEntry;
import dev.hull.benchmarks.inventory.Catalogue;
import dev.hull.formats.tree.Node;
import dev.hull.model.Component;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What Claircore reads packages from: lists of dpkg, jars by what Maven wrote into them, bills of materials in SPDX. */
final class ClairPackages {
    private ClairPackages() {}

    /** Whichever paragraph has a name, a version and files counts; a list that is no distribution's (vcpkg) has none. */
    static List<Case> dpkg(String family, Bundles bundles) throws IOException {
        List<Case> cases = new ArrayList<>();
        for (Path file : Bundles.files(bundles.folder(ClairReleases.DATA).resolve("dpkg/testdata"), ".status")) {
            String place = file.endsWith("vcpkg.status") ? "vcpkg/installed/vcpkg/status" : "var/lib/dpkg/status";
            List<String> expected = new ArrayList<>();
            for (String paragraph : Files.readString(file).split("\n\n", -1)) {
                if (field(paragraph, "Status").endsWith(" installed") && place.startsWith("var")) {
                    expected.add(row(
                            field(paragraph, "Package"),
                            field(paragraph, "Version"),
                            field(paragraph, "Architecture")));
                }
            }
            Catalogue catalogue = new Catalogue();
            byte[] bytes = Files.readAllBytes(file);
            catalogue.offer(new FileEntry(place, bytes.length, 0644, 0, 0), bytes);
            cases.add(Case.of(
                    family,
                    "dpkg " + file.getFileName(),
                    expected,
                    catalogue.components.stream()
                            .map(each -> row(each.name(), each.version(), each.architecture()))
                            .toList()));
        }
        return cases;
    }

    private static String row(String name, String version, String architecture) {
        return name + " " + version + " " + architecture;
    }

    private static String field(String paragraph, String name) {
        for (String line : paragraph.split("\n", -1)) {
            if (line.startsWith(name + ":")) {
                return line.substring(name.length() + 1).strip();
            }
        }
        return "";
    }

    /** Each jar put together again of its manifest and its {@code pom.properties}, and of the manifest alone where there are none. */
    static List<Case> jars(String family, Bundles bundles) throws IOException {
        Path data = bundles.folder(ClairReleases.DATA).resolve("java/jar/testdata");
        List<Case> cases = new ArrayList<>();
        for (Path manifest : Bundles.files(data.resolve("manifest"), ".jar")) {
            String name = manifest.getFileName().toString();
            Path properties = data.resolve("properties").resolve(name);
            boolean isMaven = Files.exists(properties);
            String text = isMaven ? Files.readString(properties) : "";
            String expected = isMaven ? coordinates(text) : version(name);
            List<String> found = read(name, jar(Files.readAllBytes(manifest), text)).stream()
                    .map(each -> isMaven ? each.fullName() + " " + each.version() : each.version())
                    .toList();
            cases.add(Case.of(
                    family,
                    "jar " + name,
                    expected.isEmpty() ? List.of() : List.of(expected),
                    expected.isEmpty() ? List.of() : found));
        }
        return cases;
    }

    private static String coordinates(String text) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(text));
        return properties.getProperty("groupId") + ":" + properties.getProperty("artifactId") + " "
                + properties.getProperty("version");
    }

    /** {@return what follows the first hyphen before a digit} */
    private static String version(String jar) {
        for (int i = 0; i + 1 < jar.length(); i++) {
            if (jar.charAt(i) == '-' && Character.isDigit(jar.charAt(i + 1))) {
                return jar.substring(i + 1, jar.length() - ".jar".length());
            }
        }
        return "";
    }

    private static byte[] jar(byte[] manifest, String properties) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            zip.write(manifest);
            if (!properties.isEmpty()) {
                String[] named = coordinates(properties).split("[: ]", -1);
                zip.putNextEntry(new ZipEntry("META-INF/maven/" + named[0] + "/" + named[1] + "/pom.properties"));
                zip.write(properties.getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static List<Component> read(String name, byte[] bytes) {
        Catalogue catalogue = new Catalogue();
        catalogue.offer(new FileEntry("app/" + name, bytes.length, 0644, 0, 0), bytes);
        return catalogue.components;
    }

    /** Bills in SPDX, beside what Claircore makes of them. */
    static List<Case> bills(String family, Bundles bundles) throws IOException {
        Path data = bundles.folder(ClairReleases.DATA).resolve("sbom/spdx/testdata");
        List<Case> cases = new ArrayList<>();
        for (Path bill : Bundles.files(data, ".spdx.json")) {
            Path read = bill.resolveSibling(bill.getFileName().toString().replace(".spdx.json", ".ir.json"));
            if (Files.size(read) > 0) {
                List<String> expected = new ArrayList<>();
                TrivyCases.json(read)
                        .object("packages")
                        .ifPresent(packages -> packages.entries().forEach(entry -> {
                            if (entry.value() instanceof Node.Obj one
                                    && !one.text("kind").equals("source")) {
                                expected.add(one.text("name") + " " + withoutEpoch(one.text("version")));
                            }
                        }));
                cases.add(Case.of(
                        family,
                        "spdx " + bill.getFileName(),
                        expected,
                        TrivyCases.read("sbom:" + bill).inventory().components().stream()
                                .map(each -> each.fullName() + " " + withoutEpoch(each.version()))
                                .toList()));
            }
        }
        return cases;
    }

    /** Claircore leaves out the epoch of a package URL. */
    private static String withoutEpoch(String version) {
        return version.substring(version.indexOf(':') + 1);
    }
}
