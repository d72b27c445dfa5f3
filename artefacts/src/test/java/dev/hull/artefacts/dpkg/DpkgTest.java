package dev.hull.artefacts.dpkg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.artefacts.Gathered;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class DpkgTest {
    private static final String STATUS = "var/lib/dpkg/status";

    record Row(String name, String paragraph, List<String> lines) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Row> ROWS = List.of(
            new Row(
                    "plain",
                    "Package: a\nStatus: install ok installed\nArchitecture: amd64\nVersion: 1:2.3-4\n",
                    List.of("a 1:2.3-4 amd64 <- a 1:2.3-4 {}")),
            new Row(
                    "another source",
                    "Package: a\nStatus: install ok installed\nVersion: 1\nSource: b\n",
                    List.of("a 1  <- b 1 {}")),
            new Row(
                    "and its version",
                    "Package: a\nStatus: install ok installed\nVersion: 1+b2\nSource: b (1)\n",
                    List.of("a 1+b2  <- b 1 {}")),
            new Row("on hold", "Package: a\nStatus: hold ok installed\nVersion: 1\n", List.of("a 1  <- a 1 {}")),
            new Row(
                    "to be removed, still there",
                    "Package: a\nStatus: deinstall ok installed\nVersion: 1\n",
                    List.of("a 1  <- a 1 {}")),
            new Row(
                    "removed but for its configuration",
                    "Package: a\nStatus: deinstall ok config-files\nVersion: 1\n",
                    List.of()),
            new Row("never installed", "Package: a\nStatus: unknown ok not-installed\n", List.of()),
            new Row(
                    "unpacked",
                    "Package: a\nStatus: install ok unpacked\nVersion: 1\n",
                    List.of("a 1  <- a 1 {state=unpacked}")),
            new Row(
                    "waits for a trigger",
                    "Package: a\nStatus: install ok triggers-pending\nVersion: 1\n",
                    List.of("a 1  <- a 1 {state=triggers-pending}")),
            new Row(
                    "half",
                    "Package: a\nStatus: install reinstreq half-installed\nVersion: 1\n",
                    List.of("a 1  <- a 1 {state=half-installed}")),
            new Row(
                    "two",
                    "Package: a\nVersion: 1\n\n\nPackage: b\nVersion: 2",
                    List.of("a 1  <- a 1 {}", "b 2  <- b 2 {}")),
            new Row(
                    "fields in any case, values of several lines",
                    "package: a\nDescription: one\n Version: 9\n .\n two\nVERSION: 1\nMaintainer: M <m@x>\nOrigin: O\n",
                    List.of("a 1  <- a 1 {maintainer=M <m@x>, origin=O}")),
            new Row(
                    "no version",
                    "Package: a\nStatus: install ok installed\n",
                    List.of("problem a package without a version: a")),
            new Row("no name", "Version: 1\n", List.of("problem a package without a name")),
            new Row("no paragraph at all", "\n \n:\n: x\n  x\nx\n", List.of()));

    @ParameterizedTest
    @FieldSource("ROWS")
    void listsWhatIsThere(Row row) {
        Gathered found = Gathered.from(new Dpkg(), STATUS, row.paragraph());
        List<String> lines = new ArrayList<>(found.components.stream()
                .map(c -> "%s %s %s <- %s %s %s"
                        .formatted(
                                c.name(),
                                c.version(),
                                c.architecture(),
                                c.source().name(),
                                c.source().version(),
                                c.properties()))
                .toList());
        found.problems.forEach(problem -> lines.add("problem " + problem));
        assertThat(lines).isEqualTo(row.lines());
    }

    @Test
    void distrolessKeepsAFileAPackage() {
        Gathered found = Gathered.from(new Dpkg(), "var/lib/dpkg/status.d/libc6", "Package: libc6\nVersion: 2.36-9\n");
        assertThat(found.names()).containsExactly("libc6 2.36-9");
        Gathered sums = Gathered.from(
                new Dpkg(),
                "var/lib/dpkg/status.d/libc6.md5sums",
                "0123456789abcdef0123456789abcdef  lib/x86_64/libc.so.6\nshort\n");
        assertThat(sums.owned).containsExactly("libc6 lib/x86_64/libc.so.6");
        assertThat(sums.components).isEmpty();
    }

    @Test
    void listsSayWhoInstalledWhat() {
        Gathered found = Gathered.from(
                new Dpkg(),
                "var/lib/dpkg/info/libc6:amd64.list",
                "/.\n/usr\n/usr/bin/ldd\n\n" + "/" + "x".repeat(5000) + "\n");
        assertThat(found.owned).containsExactly("libc6 usr", "libc6 usr/bin/ldd");
    }

    static final List<String> OTHERS = List.of(
            "srv/var/lib/dpkg/status",
            "var/lib/dpkg/status-old",
            "var/lib/dpkg/info/a.md5sums",
            "etc/apt/sources.list");

    @ParameterizedTest
    @FieldSource("OTHERS")
    void isAskedOnlyForItsOwnPlaces(String path) {
        assertThat(Gathered.from(new Dpkg(), path, "Package: a\nVersion: 1\n").components)
                .isEmpty();
    }
}
