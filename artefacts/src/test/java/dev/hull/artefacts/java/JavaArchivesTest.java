package dev.hull.artefacts.java;

import static dev.hull.artefacts.zip.Zips.zip;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.artefacts.Offer;
import dev.hull.artefacts.zip.ZipLimits;
import dev.hull.artefacts.zip.Zips;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class JavaArchivesTest {
    record Row(String name, String path, Zips jar, List<String> lines) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Row> ROWS = List.of(
            new Row(
                    "its own pom.properties",
                    "lib/core-1.2.jar",
                    zip().with("META-INF/maven/org.x/core/pom.properties", pom("org.x", "core", "1.2")),
                    List.of("org.x:core@1.2 INSTALLED lib/core-1.2.jar")),
            new Row(
                    "what was shaded into it",
                    "lib/core-1.2.jar",
                    zip().with("META-INF/maven/org.x/core/pom.properties", pom("org.x", "core", "1.2"))
                            .with("META-INF/maven/org.y/dep/pom.properties", pom("org.y", "dep", "3")),
                    List.of("org.y:dep@3 EMBEDDED lib/core-1.2.jar", "org.x:core@1.2 INSTALLED lib/core-1.2.jar")),
            new Row(
                    "renamed, with the one pom.properties",
                    "app.jar",
                    zip().with("META-INF/maven/org.x/core/pom.properties", pom("org.x", "core", "1.2")),
                    List.of("org.x:core@1.2 INSTALLED app.jar")),
            new Row(
                    "shaded, and itself without",
                    "lib/uber-9.jar",
                    zip().with("META-INF/maven/org.y/dep/pom.properties", pom("org.y", "dep", "3"))
                            .with("META-INF/MANIFEST.MF", "Implementation-Vendor-Id: com.z\n")
                            .with("A.class", ""),
                    List.of("org.y:dep@3 EMBEDDED lib/uber-9.jar", "com.z:uber@9 RECOGNISED lib/uber-9.jar")),
            new Row(
                    "a group that everybody knows",
                    "spring-core-5.3.1.jar",
                    zip().with("org/springframework/core/A.class", ""),
                    List.of("org.springframework:spring-core@5.3.1 RECOGNISED spring-core-5.3.1.jar")),
            new Row(
                    "a name that everybody knows on other content",
                    "spring-core-5.3.1.jar",
                    zip().with("com/evil/A.class", ""),
                    List.of("spring-core@5.3.1 RECOGNISED spring-core-5.3.1.jar")),
            new Row(
                    "a bundle",
                    "gson.jar",
                    zip().with(
                                    "META-INF/MANIFEST.MF",
                                    "Bundle-SymbolicName: com.google.g\n son;singleton:=true\r\nBundle-Version: 2.8\n")
                            .with("com/A.class", ""),
                    List.of("com.google:gson@2.8 RECOGNISED gson.jar")),
            new Row(
                    "archives in archives, stored and deflated",
                    "a.ear",
                    zip().with(
                                    "web.war",
                                    zip().stored(
                                                    "WEB-INF/lib/core-1.2.jar",
                                                    zip().with(
                                                                    "META-INF/maven/org.x/core/pom.properties",
                                                                    pom("org.x", "core", "1.2"))
                                                            .bytes())
                                            .bytes()),
                    List.of("org.x:core@1.2 INSTALLED a.ear!/web.war!/WEB-INF/lib/core-1.2.jar")),
            new Row(
                    "a part of the JDK",
                    "jre/lib/rt.jar",
                    zip().with("META-INF/MANIFEST.MF", "Implementation-Title: Java Runtime Environment\n")
                            .with("A.class", ""),
                    List.of()));

    @ParameterizedTest
    @FieldSource("ROWS")
    void aJarSaysWhatItIs(Row row) {
        Offer offer = Offer.of(new JavaArchives(), row.path(), row.jar().bytes());
        assertThat(offer.lines()).containsExactlyElementsOf(row.lines());
        assertThat(offer.problems).isEmpty();
    }

    @Test
    void aJarThatSaysNothingIsAGapWithItsDigest() {
        Offer offer = Offer.of(
                new JavaArchives(), "what.jar", zip().with("A.class", "x").bytes());
        assertThat(offer.gaps)
                .containsExactly("jar: nothing inside says its Maven coordinates; what it holds was still listed");
        assertThat(offer.components.getFirst().property("sha1")).hasSize(40);
    }

    @Test
    void licencesComeFromThePom() {
        Offer offer = Offer.of(
                new JavaArchives(),
                "core-1.2.jar",
                zip().with("META-INF/maven/org.x/core/pom.properties", pom("org.x", "core", "1.2"))
                        .with("META-INF/maven/org.x/core/pom.xml", """
                                <?xml version="1.0"?><!DOCTYPE project [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                                <project><licenses><license><name>Eclipse &amp; Public</name><url>http://x</url></license>
                                <license><url>http://y</url></license></licenses></project>""")
                        .bytes());
        assertThat(offer.components.getFirst().licences()).containsExactly("Eclipse & Public", "http://y");
    }

    @Test
    void licencesOfPluginsAndBundlesComeFromTheManifest() {
        Offer offer = Offer.of(
                new JavaArchives(),
                "x-1.hpi",
                zip().with("META-INF/MANIFEST.MF", """
                        Implementation-Vendor-Id: g
                        Plugin-License-Name: MIT License
                        Plugin-License-Name-2: EPL-1.0
                        Bundle-License: https://www.apache.org/licenses/LICENSE-2.0;description="x, y"
                        """).with("A.class", "").bytes());
        assertThat(offer.components.getFirst().licences()).containsExactly("MIT", "EPL-1.0", "Apache-2.0");
    }

    @Test
    void aNestBelowTheLimitIsRead() {
        byte[] jar = zip().with("META-INF/maven/org.x/core/pom.properties", pom("org.x", "core", "1.2"))
                .bytes();
        for (int i = 0; i < 100; i++) {
            jar = i % 2 == 0
                    ? zip().with("core.jar", jar).bytes()
                    : zip().stored("core.jar", jar).bytes();
        }
        Offer offer = Offer.of(new JavaArchives(), "a.jar", jar);
        assertThat(offer.names()).containsExactly("org.x:core@1.2");
        assertThat(offer.problems).isEmpty();
    }

    @Test
    void limitsAreProblemsAndTheRestIsRead() {
        byte[] inner = zip().with(
                        "in.jar",
                        zip().with("in.jar", zip().with("A.class", "").bytes()).bytes())
                .bytes();
        ZipLimits limits = new ZipLimits(1 << 20, 1 << 20, 200, 1 << 20, 1 << 20, 10, 2);
        Offer offer = Offer.of(
                new JavaArchives(limits),
                "a.jar",
                zip().with("deep.jar", inner)
                        .with(
                                "core-1.2.jar",
                                zip().with("META-INF/maven/org.x/core/pom.properties", pom("org.x", "core", "1.2"))
                                        .bytes())
                        .bytes());
        assertThat(offer.names()).containsExactly("org.x:core@1.2");
        assertThat(offer.problems).containsExactly("deep.jar!/in.jar!/in.jar: is nested deeper than 2 archives");
    }

    @Test
    void aNameThatLeavesTheArchiveIsAGap() {
        Offer offer = Offer.of(
                new JavaArchives(),
                "a.jar",
                zip().with("../../x.jar", new byte[] {1}).bytes());
        assertThat(offer.gaps).contains("archive: 1 names point out of the archive, or are longer than any path");
        assertThat(offer.components).isEmpty();
    }

    @Test
    void whatAnArchiveCanMakeUsSayIsLimited() {
        Zips zip = zip();
        for (int i = 0; i < 1_000; i++) {
            zip.with(i + ".jar", "no archive");
        }
        List<String> problems = Offer.of(new JavaArchives(), "a.jar", zip.bytes()).problems;
        assertThat(problems).hasSize(201);
        assertThat(problems.getLast()).isEqualTo("800 more of the like in this file");
    }

    @Test
    void whatIsNoArchiveIsAProblemOnlyWhereItMustBeOne() {
        assertThat(Offer.of(new JavaArchives(), "a.jar", "text").problems)
                .containsExactly("this archive is no zip archive");
        assertThat(Offer.of(new JavaArchives(), "a.rar", "Rar! and so on, no zip archive").problems)
                .isEmpty();
    }

    @Test
    void noMutationThrows() {
        byte[] seed = zip().with("META-INF/maven/org.x/core/pom.properties", pom("org.x", "core", "1.2"))
                .with(
                        "META-INF/maven/org.x/core/pom.xml",
                        "<project><licenses><license><name>MIT</name></license></licenses></project>")
                .with("META-INF/MANIFEST.MF", "Implementation-Title: x\n")
                .stored("lib/x-1.jar", zip().with("A.class", "").bytes())
                .bytes();
        Random random = new Random(11);
        int components = 0;
        for (int i = 0; i < 5_000; i++) {
            byte[] mutant = seed.clone();
            for (int j = random.nextInt(6); j >= 0; j--) {
                mutant[random.nextInt(mutant.length)] = (byte) random.nextInt(256);
            }
            if (random.nextInt(4) == 0) {
                mutant = Arrays.copyOf(mutant, random.nextInt(mutant.length));
            }
            components +=
                    Offer.of(new JavaArchives(), "a-1.jar", mutant).components.size();
        }
        assertThat(components).isGreaterThan(5_000);
    }

    private static String pom(String group, String artifact, String version) {
        return "#Generated by Maven\r\ngroupId=" + group + "\r\nartifactId=" + artifact + "\nversion=" + version + "\n";
    }
}
