package dev.hull.artefacts.os;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.artefacts.Gathered;
import dev.hull.model.Distro;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ReleaseFilesTest {
    record Row(String path, String text, String tag, String codename, String end) {}

    static final List<Row> ROWS = List.of(
            new Row(
                    "etc/os-release",
                    "ID=debian\nVERSION_ID=\"12\"\nVERSION_CODENAME=bookworm\n",
                    "debian-12",
                    "bookworm",
                    "2028-06-30"),
            new Row("usr/lib/os-release", "ID=alpine\nVERSION_ID=3.20.3\n", "alpine-3.20.3", "", "2026-04-01"),
            new Row("etc/os-release", "ID='ubuntu'\nVERSION_ID='24.04'\n", "ubuntu-24.04", "", "2029-05-31"),
            new Row("etc/os-release", "ID=\"rhel\"\nVERSION_ID=\"9.4\"\n", "rhel-9.4", "", "2032-05-31"),
            new Row("etc/os-release", "ID=\"almalinux\"\nVERSION_ID=\"8.10\"\n", "almalinux-8.10", "", "2029-05-31"),
            new Row("etc/os-release", "ID=\"rocky\"\nVERSION_ID=\"8.9\"\n", "rocky-8.9", "", "2029-05-31"),
            new Row("etc/os-release", "ID=\"ol\"\nVERSION_ID=\"7.9\"\n", "ol-7.9", "", "2024-12-31"),
            new Row("etc/os-release", "ID=\"centos\"\nVERSION_ID=\"8\"\n", "centos-8", "", "2021-12-31"),
            new Row(
                    "etc/os-release",
                    "ID=\"centos\"\nVERSION_ID=\"8\"\nPRETTY_NAME=\"CentOS Stream 8\"",
                    "centos-8",
                    "",
                    "2024-05-31"),
            new Row("etc/os-release", "ID=\"amzn\"\nVERSION_ID=\"2\"\n", "amzn-2", "", "2026-06-30"),
            new Row("etc/os-release", "ID=\"sles\"\nVERSION_ID=\"15.5\"\n", "sles-15.5", "", "2024-12-31"),
            new Row("etc/os-release", "ID=\"sles\"\nVERSION_ID=\"15\"\n", "sles-15", "", "2019-12-31"),
            new Row(
                    "etc/os-release",
                    "ID=\"opensuse-leap\"\nVERSION_ID=\"15.6\"\n",
                    "opensuse-leap-15.6",
                    "",
                    "2026-04-30"),
            new Row(
                    "etc/os-release",
                    "ID=\"opensuse-tumbleweed\"\nVERSION_ID=\"20240823\"\n",
                    "opensuse-tumbleweed-20240823",
                    "",
                    ""),
            new Row("etc/os-release", "ID=photon\nVERSION_ID=4.0\n", "photon-4.0", "", "2027-10-11"),
            new Row("etc/os-release", "ID=fedora\nVERSION_ID=42\n", "fedora-42", "", "2026-05-27"),
            new Row("etc/os-release", "ID=mariner\nVERSION_ID=\"2.0\"\n", "mariner-2.0", "", "2025-07-31"),
            new Row("etc/os-release", "ID=azurelinux\nVERSION_ID=\"3.0\"\n", "azurelinux-3.0", "", ""),
            new Row("etc/os-release", "ID=wolfi\nVERSION_ID=20230201\n", "wolfi-20230201", "", ""),
            new Row("etc/os-release", "ID=chainguard\nVERSION_ID=20230214\n", "chainguard-20230214", "", ""),
            new Row(
                    "etc/os-release",
                    "NAME=Bottlerocket\nID=bottlerocket\nVERSION_ID=1.20.0\n",
                    "bottlerocket-1.20.0",
                    "",
                    ""),
            new Row(
                    "etc/os-release",
                    "ID=nobody\nVERSION_ID=1\nSUPPORT_END=2030-01-31\n",
                    "nobody-1",
                    "",
                    "2030-01-31"),
            new Row("etc/os-release", "ID=nobody\nSUPPORT_END=soon\n", "nobody", "", ""),
            new Row(
                    "etc/lsb-release",
                    "DISTRIB_ID=Ubuntu\nDISTRIB_RELEASE=14.04\nDISTRIB_CODENAME=trusty\n",
                    "ubuntu-14.04",
                    "trusty",
                    "2019-04-02"),
            new Row("etc/centos-release", "CentOS release 6.10 (Final)\n", "centos-6.10", "Final", "2020-11-30"),
            new Row(
                    "etc/redhat-release",
                    "Red Hat Enterprise Linux Server release 6.5 (Santiago)\n",
                    "rhel-6.5",
                    "Santiago",
                    "2020-11-30"),
            new Row("etc/oracle-release", "Oracle Linux Server release 6.9\n", "ol-6.9", "", "2021-03-31"),
            new Row("etc/fedora-release", "Fedora release 20 (Heisenbug)\n", "fedora-20", "Heisenbug", "2015-06-23"),
            new Row("etc/system-release", "Amazon Linux AMI release 2018.03\n", "amzn-2018.03", "", "2023-12-31"),
            new Row(
                    "etc/photon-release",
                    "VMware Photon OS 3.0\nPHOTON_BUILD_NUMBER=1\n",
                    "photon-3.0",
                    "",
                    "2025-10-02"),
            new Row("etc/mariner-release", "CBL-Mariner 2.0.20220101\n", "mariner-2.0.20220101", "", "2025-07-31"),
            new Row(
                    "etc/SuSE-release",
                    "SUSE Linux Enterprise Server 11 (x86_64)\nVERSION = 11\nPATCHLEVEL = 4\n",
                    "sles-11.4",
                    "",
                    "2019-03-31"),
            new Row("etc/alpine-release", "3.10.9\n", "alpine-3.10.9", "", "2021-05-01"),
            new Row("etc/arch-release", "", "arch", "", ""),
            new Row("etc/debian_version", "10.13\n", "debian-10", "", "2024-06-30"),
            new Row("etc/debian_version", "trixie/sid\n", "debian", "trixie", ""));

    @ParameterizedTest
    @FieldSource("ROWS")
    void saysWhichDistributionItIs(Row row) {
        Gathered found = Gathered.from(new ReleaseFiles(), row.path(), row.text());
        assertThat(found.distros).hasSize(1);
        Distro distro = found.distros.getFirst();
        assertThat(distro.tag()).isEqualTo(row.tag());
        assertThat(distro.codename()).isEqualTo(row.codename());
        assertThat(distro.end()).isEqualTo(row.end());
    }

    static final List<String> NOTHING =
            List.of("", "\n\n", "ID", "=", "ID=", "ID=\"", "ID=a b", "ID=\u001b[31m", "ID=$(id)");

    @ParameterizedTest
    @FieldSource("NOTHING")
    void whatIsNoIdentifierIsNoDistribution(String text) {
        assertThat(Gathered.from(new ReleaseFiles(), "etc/os-release", text).distros)
                .isEmpty();
    }

    @Test
    void quotesAndEscapesAreThoseOfAShell() {
        Gathered found = Gathered.from(
                new ReleaseFiles(),
                "etc/os-release",
                "# ID=no\nID=x\nPRETTY_NAME=\"a \\\"b\\\" \\$c\"\nID_LIKE=\"rhel  fedora\"\r\n");
        assertThat(found.distros.getFirst().pretty()).isEqualTo("a \"b\" $c");
        assertThat(found.distros.getFirst().like()).containsExactly("rhel", "fedora");
    }

    @Test
    void isAskedOnlyForItsOwnPlaces() {
        assertThat(Gathered.from(new ReleaseFiles(), "opt/etc/os-release", "ID=x\n").distros)
                .isEmpty();
        assertThat(ReleaseFiles.rank("etc/os-release")).isLessThan(ReleaseFiles.rank("etc/debian_version"));
    }

    @Test
    void isNoReasonToReadAGigabyte() {
        Gathered found = Gathered.from(new ReleaseFiles(), "etc/os-release", "ID=x\n" + "#".repeat(1 << 16));
        assertThat(found.distros).isEmpty();
        assertThat(found.problems).hasSize(1);
    }
}
