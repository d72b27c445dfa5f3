package dev.hull.vulns.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.testkit.Mutator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/** What each format says, in one line a statement. */
class FeedsTest {
    record Row(String name, String text, List<String> says) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Row> ROWS = List.of(
            new Row(
                    "osv: ranges, versions, aliases",
                    """
                    {"id":"GHSA-aaaa-bbbb-cccc","modified":"2024-05-01T00:00:00Z","aliases":["CVE-2024-0001"],"summary":"Bad",
                     "affected":[{"package":{"ecosystem":"PyPI","name":"My.Package"},"versions":["0.9"],
                      "ranges":[{"type":"ECOSYSTEM","events":[{"introduced":"1.0"},{"fixed":"1.2"},{"introduced":"2.0"},
                       {"last_affected":"2.3"}]},{"type":"GIT","repo":"https://example.org/x","events":[{"introduced":"0"}]}]}]}
                    """,
                    List.of(
                            "ghsa GHSA-aaaa-bbbb-cccc = CVE-2024-0001: pypi my-package [1.0,1.2) [2.0,2.3] =0.9 fixed")),
            new Row(
                    "osv: an update of a distribution names its flaws by their pages",
                    """
                    {"id":"ALSA-2024:1","modified":"2024-05-01T00:00:00Z","summary":"Important: x update",
                     "references":[{"type":"ADVISORY","url":"https://access.redhat.com/security/cve/CVE-2024-0002"}],
                     "affected":[{"package":{"ecosystem":"AlmaLinux:9","name":"x"},
                      "ranges":[{"type":"ECOSYSTEM","events":[{"introduced":"0"},{"fixed":"1:2-3.el9"}]}]},
                      {"package":{"ecosystem":"AlmaLinux:9","name":"x"},
                      "ranges":[{"type":"ECOSYSTEM","events":[{"introduced":"0"},{"fixed":"1:2-4.el9"}]}]}]}
                    """,
                    List.of("almalinux ALSA-2024:1 of CVE-2024-0002: almalinux:9 x [,1:2-3.el9) [,1:2-4.el9) fixed")),
            new Row(
                    "osv: the title of an update names the streams of its modules",
                    """
                    {"id":"ALSA-2024:7","modified":"2024-05-01T00:00:00Z",
                     "summary":"Moderate: ruby:2.5, httpd:2.4/mod_http2 and ruby:2.5 update: a: :b",
                     "related":["CVE-2024-0007"],
                     "affected":[{"package":{"ecosystem":"AlmaLinux:8","name":"ruby"},
                      "ranges":[{"type":"ECOSYSTEM","events":[{"introduced":"0"},{"fixed":"2.5.9-110.module_el8.6.0+3074+4b08f9d4"}]}]},
                      {"package":{"ecosystem":"AlmaLinux:8","name":"plain"},
                      "ranges":[{"type":"ECOSYSTEM","events":[{"introduced":"0"},{"fixed":"1-1.el8"}]}]}]}
                    """,
                    List.of(
                            "almalinux ALSA-2024:7 of CVE-2024-0007: almalinux:8 ruby [,2.5.9-110.module_el8.6.0+3074+4b08f9d4) fixed (ruby:2.5 httpd:2.4)",
                            "almalinux ALSA-2024:7 of CVE-2024-0007: almalinux:8 plain [,1-1.el8) fixed")),
            new Row(
                    "osv: a tracker's record is the CVE",
                    """
                    {"id":"DEBIAN-CVE-2024-0003","modified":"2024-05-01T00:00:00Z","upstream":["CVE-2024-0003"],
                     "affected":[{"package":{"ecosystem":"Debian:12","name":"y"},"versions":["1-1"],
                      "ecosystem_specific":{"urgency":"low"},
                      "ranges":[{"type":"ECOSYSTEM","events":[{"introduced":"0"}]}]}]}
                    """,
                    List.of("debian-tracker CVE-2024-0003 of CVE-2024-0003: debian:12 y [,) affected (low)")),
            new Row(
                    "osv: GitHub's name of a CVE beside it, and builds",
                    """
                    {"id":"CGA-1","modified":"2026-01-01T00:00:00Z","upstream":["CVE-2026-1234","GHSA-a-b-c"],"affected":[
                     {"package":{"ecosystem":"Chainguard","name":"x","purl":"pkg:apk/chainguard/x?arch=x86_64"},
                      "ranges":[{"type":"ECOSYSTEM","events":[{"introduced":"0"},{"fixed":"2-r0"}]}]},
                     {"package":{"ecosystem":"Chainguard","name":"x","purl":"pkg:apk/chainguard/x?arch=aarch64"},
                      "ranges":[{"type":"ECOSYSTEM","events":[{"introduced":"0"},{"fixed":"2-r0"}]}]},
                     {"package":{"ecosystem":"Wolfi","name":"x","purl":"pkg:apk/wolfi/x?arch=aarch64"},
                      "ranges":[{"type":"ECOSYSTEM","events":[{"introduced":"0"},{"fixed":"2-r0"}]}]}]}
                    """,
                    List.of(
                            "chainguard CGA-1 of CVE-2026-1234: chainguard x [,2-r0) fixed on aarch64 on x86_64",
                            "chainguard CGA-1 of CVE-2026-1234: wolfi x [,2-r0) fixed on aarch64")),
            new Row("osv: withdrawn", """
                    {"id":"GO-2024-1","modified":"2024-05-01T00:00:00Z","withdrawn":"2024-05-02T00:00:00Z","affected":[]}
                    """, List.of("left out: withdrawn")),
            new Row(
                    "osv: an ecosystem that nobody knows, and one with commits alone",
                    """
                    {"id":"OSV-1","modified":"2024-05-01T00:00:00Z",
                     "affected":[{"package":{"ecosystem":"Atari","name":"y"}},{"package":{"ecosystem":"npm","name":"z"},
                      "ranges":[{"type":"GIT","repo":"r","events":[{"introduced":"0"}]}]}]}
                    """,
                    List.of("left out: ecosystem not known: Atari", "left out: package with ranges of commits only")),
            new Row(
                    "osv: what is no flaw says so",
                    """
                    {"id":"RUSTSEC-2024-0001","modified":"2024-05-01T00:00:00Z",
                     "affected":[{"package":{"ecosystem":"crates.io","name":"old"},"database_specific":{"informational":"unmaintained"},
                      "ranges":[{"type":"SEMVER","events":[{"introduced":"0.0.0-0"}]}]}]}
                    """,
                    List.of("rustsec RUSTSEC-2024-0001: cargo old [,) affected (unmaintained)")),
            new Row(
                    "debian's tracker: every state",
                    """
                    {"pkg":{"CVE-2024-1000":{"description":"Something. More.","releases":{
                      "bookworm":{"status":"resolved","fixed_version":"1.2-3","urgency":"not yet assigned"},
                      "bullseye":{"status":"open","urgency":"low","nodsa":"Minor issue","nodsa_reason":"ignored"},
                      "trixie":{"status":"open","urgency":"medium","nodsa":"Minor issue","nodsa_reason":"postponed"},
                      "sid":{"status":"resolved","fixed_version":"0","urgency":"unimportant"},
                      "buster":{"status":"undetermined","urgency":"not yet assigned"},
                      "stretch":{"status":"open","urgency":"end-of-life"}}}},
                     "other":{"TEMP-0000001-ABCDEF":{"releases":{"bookworm":{"status":"open","urgency":"unimportant","nodsa":"x"}}}}}
                    """,
                    List.of(
                            "left out: not affected",
                            "debian-tracker CVE-2024-1000: debian:12 pkg [,1.2-3) fixed",
                            "debian-tracker CVE-2024-1000: debian:11 pkg [,) will-not-fix (low) (ignored)",
                            "debian-tracker CVE-2024-1000: debian:13 pkg [,) affected (medium) (postponed)",
                            "debian-tracker CVE-2024-1000: debian:10 pkg [,) investigating",
                            "debian-tracker CVE-2024-1000: debian:9 pkg [,) will-not-fix (end-of-life) (end-of-life)",
                            "debian-tracker TEMP-0000001-ABCDEF: debian:12 other [,) affected (unimportant) (no-dsa)")),
            new Row(
                    "debian's list of advisories",
                    """
                    [29 Mar 2023] DSA-5380-1 xorg-server - security update
                    \t{CVE-2023-1393}
                    \t[bullseye] - xorg-server 2:1.20.11-1+deb11u6
                    \t[buster] - xorg-server <not-affected>
                    [3 Jan 2012] DSA-2380-1 moodle - several vulnerabilities
                    \t{CVE-2011-4308 CVE-2011-4584}
                    \t[lenny] - moodle <end-of-life>
                    """,
                    List.of(
                            "left out: not affected",
                            "debian DSA-5380-1 of CVE-2023-1393: debian:11 xorg-server [,2:1.20.11-1+deb11u6) fixed",
                            "debian DSA-2380-1 of CVE-2011-4308 CVE-2011-4584: debian:5 moodle [,) will-not-fix (end-of-life)")),
            new Row(
                    "alpine's secdb, JSON",
                    """
                    {"distroversion":"v3.20","reponame":"main","packages":[{"pkg":{"name":"busybox","secfixes":{
                      "1.36.1-r2":["CVE-2022-28391","CVE-2019-19577 XSA-311"],"0":["CVE-2021-1"]}}}]}
                    """,
                    List.of(
                            "alpine-secdb CVE-2022-28391: alpine:3.20 busybox [,1.36.1-r2) fixed",
                            "alpine-secdb CVE-2019-19577 = XSA-311: alpine:3.20 busybox [,1.36.1-r2) fixed",
                            "left out: not affected")),
            new Row(
                    "alpine's secdb, YAML",
                    """
                    ---
                    distroversion: v3.8
                    reponame: main
                    packages:
                      - pkg:
                          name: ansible
                          secfixes:
                            2.6.19-r0:
                              - CVE-2019-10206
                    """,
                    List.of("alpine-secdb CVE-2019-10206: alpine:3.8 ansible [,2.6.19-r0) fixed")),
            new Row(
                    "a build recipe of Alpine",
                    """
                    # Maintainer: nobody
                    pkgname=zlib
                    pkgver=1.3
                    # secfixes:
                    #   1.2.12-r2:
                    #     - CVE-2022-37434
                    """,
                    List.of("alpine-secdb CVE-2022-37434: alpine:edge zlib [,1.2.12-r2) fixed")),
            new Row(
                    "known exploited",
                    """
                    {"catalogVersion":"2026.08.07","dateReleased":"2026-08-07T16:45:47Z","vulnerabilities":[{"cveID":"CVE-2021-44228",
                     "vulnerabilityName":"Log4j RCE","dateAdded":"2021-12-10","dueDate":"2021-12-24","knownRansomwareCampaignUse":"Known"}]}
                    """,
                    List.of("exploited CVE-2021-44228 2021-12-10 due 2021-12-24 ransomware: Log4j RCE")),
            new Row("epss", """
                    #model_version:v2025,score_date:2026-08-22T00:00:00Z
                    cve,epss,percentile
                    CVE-2002-0367,0.04919,0.91446
                    """, List.of("scored CVE-2002-0367 0.04919 0.91446")),
            new Row(
                    "a table of scores",
                    """
                    CVE,CVSS3,EPSS,EPSS Percentile,Description
                    CVE-2025-62593,8.8,0.01015,0.60644,"Words, with a comma"
                    """,
                    List.of("scored CVE-2025-62593 0.01015 0.60644", "rated CVE-2025-62593 nvd 8.8")),
            new Row(
                    "github's advisories as a table",
                    """
                    CVE-2000-0759,2022-04-30T18:14:15Z,"Tomcat, paths",org.apache.tomcat:tomcat,0,,MODERATE,CWE-200
                    CVE-2001-0590,2022-04-30T18:16:22Z,"Tomcat",org.apache.tomcat:tomcat,3.0,3.2.2,MODERATE,CWE-200
                    CVE-2001-0590,2022-04-30T18:16:22Z,"Tomcat",org.apache.tomcat:tomcat,4.0,4.1,MODERATE,CWE-200
                    """,
                    List.of(
                            "ghsa CVE-2000-0759: maven org.apache.tomcat:tomcat [,) affected",
                            "ghsa CVE-2001-0590: maven org.apache.tomcat:tomcat [3.0,3.2.2) [4.0,4.1) fixed")),
            new Row(
                    "friends of PHP",
                    """
                    title: A thing
                    link: https://example.org
                    cve: CVE-2015-8379
                    branches:
                        2.0.x:
                            time: ~
                            versions: ['>=2.0.0', '<2.0.99']
                        3.x:
                            versions: ['<=3.1']
                    reference: composer://cakephp/CakePHP
                    """,
                    List.of("friends-of-php CVE-2015-8379: composer cakephp/cakephp [2.0.0,2.0.99) [,3.1] fixed")),
            new Row(
                    "node's working group, a package",
                    """
                    {"id":410,"title":"T","module_name":"merge-options","cves":["CVE-2018-1"],"publish_date":"2018-04-09",
                     "vulnerable_versions":"<0.2.2 || >= 0.3.0 <0.3.2 || 2.x","patched_versions":null}
                    """,
                    List.of(
                            "nodejs-security-wg NSWG-ECO-410: npm merge-options [,0.2.2) [0.3.0,0.3.2) [2.0,3.0.0) fixed")),
            new Row(
                    "node's working group, node itself",
                    """
                    {"cve":["CVE-2022-32223"],"vulnerable":"14.x || 16.x || 18.x","patched":"^14.20.0 || ^16.20.0","overview":"DLL"}
                    """,
                    List.of("nodejs-security-wg NSWG-COR-98 = CVE-2022-32223:"
                            + " generic node [14.0,14.20.0) [16.0,16.20.0) [18.0,19.0.0) fixed")),
            new Row(
                    "red hat's VEX",
                    """
                    {"document":{"category":"csaf_vex","csaf_version":"2.0","publisher":{"name":"Red Hat Product Security"},
                      "tracking":{"id":"CVE-2024-0727","current_release_date":"2025-11-21T00:00:00Z","status":"final"},"title":"t"},
                     "product_tree":{"branches":[{"branches":[
                      {"category":"product_name","product":{"name":"AppStream","product_id":"App-9","product_identification_helper":
                        {"cpe":"cpe:/a:redhat:enterprise_linux:9::appstream"}}},
                      {"category":"product_name","product":{"name":"RHEL 6","product_id":"r6","product_identification_helper":
                        {"cpe":"cpe:/o:redhat:enterprise_linux:6"}}},
                      {"category":"product_version","product":{"name":"nodejs-1:18.1-2.el9.x86_64","product_id":"n",
                        "product_identification_helper":{"purl":"pkg:rpm/redhat/nodejs@18.1-2.el9?arch=x86_64&epoch=1&rpmmod=nodejs:18:9:c"}}},
                      {"category":"product_version","product":{"name":"openssl","product_id":"openssl","product_identification_helper":
                        {"purl":"pkg:rpm/redhat/openssl"}}}]}],
                      "relationships":[
                       {"full_product_name":{"product_id":"App-9:n"},"product_reference":"n","relates_to_product_reference":"App-9"},
                       {"full_product_name":{"product_id":"r6:openssl"},"product_reference":"openssl","relates_to_product_reference":"r6"},
                       {"full_product_name":{"product_id":"App-9:openssl"},"product_reference":"openssl","relates_to_product_reference":"App-9"}]},
                     "vulnerabilities":[{"cve":"CVE-2024-0727","product_status":{"fixed":["App-9:n"],"known_affected":["r6:openssl"],
                       "under_investigation":["App-9:openssl"],"known_not_affected":["App-9:x"]},
                      "remediations":[{"category":"vendor_fix","product_ids":["App-9:n"],"url":"https://access.redhat.com/errata/RHSA-2024:1"},
                       {"category":"no_fix_planned","details":"Out of support scope","product_ids":["r6:openssl"]}],
                      "threats":[{"category":"impact","details":"Low"}]}]}
                    """,
                    List.of(
                            "left out: not affected",
                            "redhat RHSA-2024:1 of CVE-2024-0727: rhel:9 nodejs [,1:18.1-2.el9) fixed (nodejs:18)",
                            "redhat CVE-2024-0727: rhel:6 openssl [,) will-not-fix (end-of-life)",
                            "redhat CVE-2024-0727: rhel:9 openssl [,) investigating")),
            new Row(
                    "red hat's VEX, sources",
                    """
                    {"document":{"category":"csaf_vex","csaf_version":"2.0","publisher":{"name":"Red Hat Product Security"},
                      "tracking":{"id":"CVE-2024-2","current_release_date":"2024-01-02T00:00:00Z"}},
                     "product_tree":{"branches":[
                      {"product":{"product_id":"r8","product_identification_helper":{"cpe":"cpe:/o:redhat:enterprise_linux:8"}}},
                      {"product":{"product_id":"libssh","product_identification_helper":{"purl":"pkg:rpm/redhat/libssh"}}},
                      {"product":{"product_id":"libssh.src","product_identification_helper":{"purl":"pkg:rpm/redhat/libssh?arch=src"}}},
                      {"product":{"product_id":"tar.src","product_identification_helper":{"purl":"pkg:rpm/redhat/tar?arch=src"}}}],
                     "relationships":[
                      {"full_product_name":{"product_id":"r8:libssh"},"product_reference":"libssh","relates_to_product_reference":"r8"},
                      {"full_product_name":{"product_id":"r8:libssh.src"},"product_reference":"libssh.src","relates_to_product_reference":"r8"},
                      {"full_product_name":{"product_id":"r8:tar.src"},"product_reference":"tar.src","relates_to_product_reference":"r8"}]},
                     "vulnerabilities":[{"cve":"CVE-2024-2","product_status":{"known_affected":["r8:libssh","r8:libssh.src","r8:tar.src"]}}]}
                    """,
                    List.of(
                            "redhat CVE-2024-2: rhel:8 libssh [,) affected",
                            "redhat CVE-2024-2: rhel:8 tar [,) affected on src")),
            new Row(
                    "suse's advisories",
                    """
                    {"document":{"category":"csaf_security_advisory","csaf_version":"2.0","publisher":{"name":"SUSE Product Security Team"},
                      "tracking":{"id":"SUSE-SU-2024:1-1","current_release_date":"2024-01-02T00:00:00Z"}},
                     "product_tree":{"branches":[{"branches":[
                      {"product":{"name":"SUSE Linux Enterprise Module for Basesystem 15 SP5","product_id":"Base 15 SP5",
                       "product_identification_helper":{"cpe":"cpe:/o:suse:sle-module-basesystem:15:sp5"}}},
                      {"product":{"name":"p","product_id":"openssl-1_1-1.1.1l-150500.17.22.1.x86_64"}}]}],
                      "relationships":[{"full_product_name":{"product_id":"Base 15 SP5:openssl"},
                       "product_reference":"openssl-1_1-1.1.1l-150500.17.22.1.x86_64","relates_to_product_reference":"Base 15 SP5"}]},
                     "vulnerabilities":[{"cve":"CVE-2023-5678","product_status":{"recommended":["Base 15 SP5:openssl"]}}]}
                    """,
                    List.of(
                            "suse SUSE-SU-2024:1-1 of CVE-2023-5678: sles:15.5 openssl-1_1 [,1.1.1l-150500.17.22.1) fixed")),
            new Row(
                    "amazon's updates",
                    """
                    <?xml version="1.0" ?>
                    <updates><update type="security"><id>ALAS2023-2023-001</id><title>T</title><issued date="2023-02-17 00:48" />
                    <severity>important</severity><references><reference href="u" id="CVE-2022-4203" type="cve" /></references>
                    <pkglist><collection><package arch="x86_64" epoch="1" name="openssl" release="1.amzn2023.0.1" version="3.0.8"/>
                    <package arch="src" epoch="1" name="openssl" release="1.amzn2023.0.1" version="3.0.8"/></collection></pkglist>
                    </update></updates>
                    """,
                    List.of(
                            "amazon ALAS2023-2023-001 of CVE-2022-4203: amzn:2023 openssl [,1:3.0.8-1.amzn2023.0.1) fixed")),
            new Row(
                    "ubuntu's notices",
                    """
                    {"4512-1":{"releases":{"bionic":{"sources":{"util-linux":{"version":"2.31.1-0.4ubuntu3.7"}}},
                      "esm-infra/xenial":{"sources":{"util-linux":{"version":"2.27.1-6ubuntu3.10"}}}},
                      "timestamp":1600087217.5,"cves":["CVE-2018-7738","https://launchpad.net/bugs/1"]}}
                    """,
                    List.of(
                            "ubuntu USN-4512-1 of CVE-2018-7738: ubuntu:18.04 util-linux [,2.31.1-0.4ubuntu3.7) fixed",
                            "ubuntu USN-4512-1 of CVE-2018-7738: ubuntu-pro:16.04 util-linux [,2.27.1-6ubuntu3.10) fixed")),
            new Row(
                    "ubuntu's tracker",
                    """
                    Candidate: CVE-2020-11111
                    PublicDate: 2020-01-02 00:00:00 UTC
                    Description:
                     A thing.
                    Priority: medium
                    upstream_foo: released (1.2)
                    bionic_foo: needed
                    focal_foo: released (1.2-3ubuntu1.1)
                    jammy_foo: ignored (end of life, was needed)
                    noble_foo: DNE
                    esm-infra/xenial_foo: needs-triage
                    """,
                    List.of(
                            "left out: not affected",
                            "ubuntu-tracker CVE-2020-11111: ubuntu:18.04 foo [,) affected",
                            "ubuntu-tracker CVE-2020-11111: ubuntu:20.04 foo [,1.2-3ubuntu1.1) fixed",
                            "ubuntu-tracker CVE-2020-11111: ubuntu:22.04 foo [,) will-not-fix (end-of-life)",
                            "ubuntu-tracker CVE-2020-11111: ubuntu-pro:16.04 foo [,) investigating")),
            new Row(
                    "a VEX document is for a check",
                    "{\"@context\":\"https://openvex.dev/ns/v0.2.0\",\"statements\":[]}",
                    List.of("left out: a VEX document: give it to a check")),
            new Row(
                    "jars",
                    "0123456789abcdef0123456789abcdef01234567\torg.example\tthing\t1.0\nother\n",
                    List.of(
                            "jar 0123456789abcdef0123456789abcdef01234567 org.example:thing:1.0",
                            "left out: line of other form")),
            new Row("prose", "# A page\n\nabout things\n", List.of("left out: not recognised")),
            new Row("nothing", "", List.of("left out: empty")));

    @ParameterizedTest
    @FieldSource("ROWS")
    void saysWhatTheFormatSays(Row row) {
        Heard heard = Heard.of("a!edge/98.json", row.text);
        assertThat(heard.lines).containsExactlyElementsOf(row.says);
        assertThat(heard.problems).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void isToldByWhatStandsInIt(Row row) throws IOException {
        byte[] plain = row.text.getBytes(StandardCharsets.UTF_8);
        List<String> says = Heard.of("edge/98", plain).lines;
        assertThat(Heard.of("edge/98", zipped(plain)).lines).isEqualTo(says);
        assertThat(Heard.of("edge/98", gzipped(plain)).lines).isEqualTo(says);
        assertThat(Heard.of("edge/98", xz(plain)).lines).isEqualTo(says);
        assertThat(Heard.of("edge/98", tar(gzipped(plain))).lines).isEqualTo(says);
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void damageNeverThrows(Row row) throws IOException {
        byte[] plain = row.text.getBytes(StandardCharsets.UTF_8);
        Mutator mutator = new Mutator(
                7,
                ROWS.stream().map(r -> r.text.getBytes(StandardCharsets.UTF_8)).toList());
        byte[] packed = zipped(plain);
        for (int i = 0; i < 300; i++) {
            assertThat(Heard.of("damaged", mutator.mutate(plain))).isNotNull();
            assertThat(Heard.of("damaged", mutator.mutate(packed))).isNotNull();
        }
    }

    @Test
    void whatIsBrokenIsAProblem() {
        Heard heard = Heard.of("broken.json", "{\"id\":\"CVE-2024-1\",\"affected\":[");
        assertThat(heard.problems).hasSize(1);
        assertThat(heard.problems.getFirst()).startsWith("broken.json: can't be read: ");
    }

    @Test
    void packedTooOftenIsAProblem() throws IOException {
        byte[] packed = "{}".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 12; i++) {
            packed = gzipped(packed);
        }
        assertThat(Heard.of("onion", packed).problems).containsExactly("onion: packed more than 4 times");
    }

    interface Packer {
        OutputStream over(OutputStream out) throws IOException;
    }

    private static byte[] packed(byte[] plain, Packer packer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream pack = packer.over(out)) {
            pack.write(plain);
        }
        return out.toByteArray();
    }

    private static byte[] gzipped(byte[] plain) throws IOException {
        return packed(plain, GZIPOutputStream::new);
    }

    private static byte[] xz(byte[] plain) throws IOException {
        return packed(plain, out -> new XZOutputStream(out, new LZMA2Options(1)));
    }

    private static byte[] zipped(byte[] plain) throws IOException {
        return packed(plain, out -> {
            ZipOutputStream zip = new ZipOutputStream(out);
            zip.putNextEntry(new ZipEntry("edge/98"));
            return zip;
        });
    }

    private static byte[] tar(byte[] plain) throws IOException {
        byte[] header = new byte[512];
        put(header, 0, "edge/98");
        put(header, 124, String.format("%011o", plain.length));
        header[156] = '0';
        put(header, 257, "ustar");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(header);
        out.write(plain);
        out.write(new byte[(512 - plain.length % 512) % 512 + 1024]);
        return out.toByteArray();
    }

    private static void put(byte[] header, int at, String text) {
        System.arraycopy(text.getBytes(StandardCharsets.US_ASCII), 0, header, at, text.length());
    }
}
