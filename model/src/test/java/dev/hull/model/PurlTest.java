package dev.hull.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class PurlTest {
    record Row(String written, String canonical) {}

    static final List<Row> ROWS = List.of(
            new Row("pkg:npm/%40scope/name@1.0.0", "pkg:npm/%40scope/name@1.0.0"),
            new Row("pkg:npm/@scope/name@1.0.0", "pkg:npm/%40scope/name@1.0.0"),
            new Row("pkg:npm/@scope/name", "pkg:npm/%40scope/name"),
            new Row("pkg://npm//name@1.0.0", "pkg:npm/name@1.0.0"),
            new Row("PKG:NPM/name@1.0.0", "pkg:npm/name@1.0.0"),
            new Row("pkg:pypi/Zope._Interface@5.0", "pkg:pypi/zope-interface@5.0"),
            new Row("pkg:maven/g/a@1+2?type=jar&classifier=", "pkg:maven/g/a@1%2B2?type=jar"),
            new Row("pkg:golang/github.com/BurntSushi/toml@v1.0.0", "pkg:golang/github.com/BurntSushi/toml@v1.0.0"),
            new Row("pkg:deb/Debian/Curl@1:7.88~1?Arch=amd64", "pkg:deb/debian/curl@1:7.88~1?arch=amd64"),
            new Row("pkg:generic/a%zz@1", "pkg:generic/a%25zz@1"),
            new Row("pkg:generic/%E4%BD%A0@1", "pkg:generic/%E4%BD%A0@1"),
            new Row("pkg:golang/x/y#/a/./b/../c//", "pkg:golang/x/y#a/b/c"));

    @ParameterizedTest
    @FieldSource("ROWS")
    void hasOneWriting(Row row) {
        Optional<Purl> purl = Purl.lenient(row.written());
        assertThat(purl.map(Purl::toString)).contains(row.canonical());
        assertThat(purl.flatMap(read -> Purl.parse(read.toString()))).isEqualTo(purl);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pkg:",
                "pkg:npm",
                "pkg:npm/",
                "pkg:npm/@1",
                "npm/name@1",
                "pkg:n&m/name",
                "pkg:1npm/name",
                "pkg:npm/name?a b=c",
                "pkg:npm/name?a=1&a=2",
                "pkg:vcpkg/a/b",
                "pkg:swift/name",
                "pkg:Npm/name",
                "pkg:npm/name?Arch=x"
            })
    void refuses(String text) {
        assertThat(Purl.parse(text)).isEmpty();
    }

    private static final Distro DEBIAN = new Distro("debian", "12", "bookworm", "Debian 12", List.of());
    private static final Distro ALMA = new Distro("almalinux", "9.0", "", "AlmaLinux 9.0", List.of("rhel"));
    private static final Distro ALPINE = new Distro("alpine", "3.20.3", "", "Alpine 3.20", List.of());

    record Case(Component component, Distro distro, String purl) {}

    static final List<Case> CASES = List.of(
            new Case(
                    os(Ecosystem.DEB, "debian", "curl", "7.88", "amd64", "curl", "7.88"),
                    DEBIAN,
                    "pkg:deb/debian/curl@7.88?arch=amd64&distro=debian-12"),
            new Case(
                    os(Ecosystem.DEB, "", "libgcc-s1", "12.2-14", "amd64", "gcc-12", "12.2-14"),
                    DEBIAN,
                    "pkg:deb/debian/libgcc-s1@12.2-14?arch=amd64&distro=debian-12&upstream=gcc-12"),
            new Case(
                    os(Ecosystem.DEB, "debian", "bsdutils", "1:2.38.1-5+b1", "amd64", "util-linux", "2.38.1-5"),
                    DEBIAN,
                    "pkg:deb/debian/bsdutils@1:2.38.1-5%2Bb1?arch=amd64&distro=debian-12&upstream=util-linux%402.38.1-5"),
            new Case(
                    os(
                            Ecosystem.RPM,
                            "almalinux",
                            "openssl-libs",
                            "1:3.0.1-41.el9_0",
                            "x86_64",
                            "openssl",
                            "1:3.0.1-41.el9_0"),
                    ALMA,
                    "pkg:rpm/almalinux/openssl-libs@3.0.1-41.el9_0?arch=x86_64&distro=almalinux-9.0&epoch=1&upstream=openssl-3.0.1-41.el9_0.src.rpm"),
            new Case(
                    os(Ecosystem.APK, "alpine", "musl", "1.2.5-r0", "x86_64", "musl", "1.2.5-r0"),
                    ALPINE,
                    "pkg:apk/alpine/musl@1.2.5-r0?arch=x86_64&distro=alpine-3.20.3"),
            new Case(language(Ecosystem.NPM, "@angular", "core", "1.0.0"), DEBIAN, "pkg:npm/%40angular/core@1.0.0"),
            new Case(
                    language(Ecosystem.MAVEN, "org.apache.logging.log4j", "log4j-core", "2.14.1"),
                    DEBIAN,
                    "pkg:maven/org.apache.logging.log4j/log4j-core@2.14.1"),
            new Case(
                    language(Ecosystem.GO, "github.com/gorilla", "mux", "v1.8.0"),
                    DEBIAN,
                    "pkg:golang/github.com/gorilla/mux@v1.8.0"),
            new Case(language(Ecosystem.BINARY, "", "nginx", "1.22.1"), DEBIAN, "pkg:generic/nginx@1.22.1"));

    @ParameterizedTest
    @FieldSource("CASES")
    void isThatOfAComponent(Case row) {
        assertThat(Purl.of(row.component(), row.distro())).hasToString(row.purl());
    }

    private static Component language(Ecosystem ecosystem, String namespace, String name, String version) {
        return Component.of(ecosystem, namespace, name, version, Evidence.of(Evidence.Kind.INSTALLED, "x"));
    }

    private static Component os(
            Ecosystem ecosystem,
            String namespace,
            String name,
            String version,
            String architecture,
            String source,
            String sourceVersion) {
        SortedMap<String, String> none = new TreeMap<>(Map.of());
        return new Component(
                ecosystem,
                namespace,
                name,
                version,
                architecture,
                new SourcePackage(source, sourceVersion),
                List.of(),
                none,
                Evidence.of(Evidence.Kind.INSTALLED, "x"));
    }
}
