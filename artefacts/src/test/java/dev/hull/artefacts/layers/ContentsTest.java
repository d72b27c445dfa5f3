package dev.hull.artefacts.layers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.artefacts.Cataloguers;
import dev.hull.artefacts.dotnet.Pes;
import dev.hull.artefacts.tar.SegmentTape;
import dev.hull.model.Component;
import dev.hull.model.Distro;
import dev.hull.model.Notable;
import dev.hull.model.Notable.Password;
import dev.hull.model.Purl;
import dev.hull.testkit.Tar;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What only all files together tell, through the cataloguers that there are. */
class ContentsTest {
    private static Contents of(Tar... layers) {
        ClaimIndex claims = new ClaimIndex(Cataloguers.ALL);
        return LayerStack.of(Stream.of(layers)
                .map(tar -> LayerWalk.walk(
                        new SegmentTape(MemorySegment.ofArray(tar.bytes())), claims, LayerLimits.DEFAULT, Crew.ALONE))
                .map(layer -> LayerCodec.read(LayerCodec.write(layer)).orElseThrow())
                .toList());
    }

    @Test
    void theSurestFileSaysWhichDistributionItIs() {
        Tar ubuntu = new Tar()
                .file("etc/debian_version", "jessie/sid\n")
                .file("etc/lsb-release", "DISTRIB_ID=Ubuntu\nDISTRIB_RELEASE=14.04\n");
        assertThat(of(ubuntu).distro().tag()).isEqualTo("ubuntu-14.04");
        assertThat(of(ubuntu, new Tar().file("usr/lib/os-release", "ID=wolfi\n"))
                        .distro()
                        .tag())
                .isEqualTo("wolfi");
        assertThat(of(new Tar().file("hello", "")).distro()).isEqualTo(Distro.NONE);
    }

    @Test
    void theEndOfSupportOutlivesTheStore() {
        assertThat(of(new Tar().file("etc/os-release", "ID=debian\nVERSION_ID=10\n"))
                        .distro()
                        .end())
                .isEqualTo("2024-06-30");
    }

    @Test
    void packagesOfOneSourceHaveItsLicences() {
        Tar tar = new Tar()
                .file("etc/os-release", "ID=debian\nVERSION_ID=12\n")
                .file(
                        "var/lib/dpkg/status",
                        "Package: gcc-12-base\nVersion: 1\nSource: gcc-12\n\nPackage: libgcc-s1\nVersion: 1\nSource: gcc-12\n\n"
                                + "Package: other\nVersion: 1\n")
                .file("usr/share/doc/gcc-12-base/copyright", "Format: x\nLicense: GPL-3+\n")
                .link("usr/share/doc/libgcc-s1", "gcc-12-base");
        assertThat(of(tar).components().stream().map(ContentsTest::licences))
                .containsExactlyInAnyOrder(
                        "debian gcc-12-base [GPL-3.0-or-later]",
                        "debian libgcc-s1 [GPL-3.0-or-later]",
                        "debian other []");
    }

    private static String licences(Component component) {
        return component.namespace() + " " + component.name() + " " + component.licences();
    }

    @Test
    void programsKnowWhoInstalledThemAndHow() {
        Tar base = new Tar()
                .file("lib/apk/db/installed", "P:suid\nV:1\nF:bin\nR:bbsuid\na:0:0:4111\nR:plain\n")
                .link("sbin", "bin")
                .file("bin/bbsuid", 04111, new byte[1])
                .file("bin/plain", 04755, new byte[1]);
        Tar above = new Tar().file("opt/admin", 06755, new byte[1]).hardLink("opt/again", "opt/admin");
        assertThat(of(base, above).notables())
                .containsExactlyInAnyOrder(
                        new Notable.SetId("bin/bbsuid", 04111, 0, 0, "suid", true, 0),
                        new Notable.SetId("bin/plain", 04755, 0, 0, "suid", false, 0),
                        new Notable.SetId("opt/admin", 06755, 0, 0, "", false, 1),
                        new Notable.SetId("opt/again", 06755, 0, 0, "", false, 1));
    }

    @Test
    void theUpperLayersAccountsCount() {
        Tar base = new Tar().file("etc/shadow", "root::0:::::\n");
        Tar above = new Tar().file("etc/shadow", "root:!:0:::::\n");
        assertThat(of(base, above).notables())
                .isEqualTo(List.of(new Notable.Account("etc/shadow", "root", -1, "", Password.LOCKED, 1)));
    }

    @Test
    void whatAListTellsOfIsNotToldAgain() {
        Tar tar = new Tar()
                .file("app/x.deps.json", """
                        {"runtimeTarget":{"name":"n"},"targets":{"n":{
                         "Json/13.0.1":{"runtime":{"lib/net6.0/Newtonsoft.Json.dll":{}},"runtimeTargets":{"runtimes/win/lib/y.dll":{}}}}},
                         "libraries":{"Json/13.0.1":{"type":"package"}}}""")
                .file("app/Newtonsoft.Json.dll", 0644, assembly("Newtonsoft.Json"))
                .file("app/runtimes/win/lib/y.dll", 0644, assembly("Y"))
                .file("app/plugin.dll", 0644, assembly("Plugin"));
        assertThat(of(tar).components().stream().map(Component::name)).containsExactlyInAnyOrder("Json", "Plugin");
    }

    @Test
    void pacmanSaysWhoseAFileIs() {
        Tar tar = new Tar()
                .file("etc/os-release", "ID=arch\n")
                .file("var/lib/pacman/local/jq-1.7-2/desc", "%NAME%\njq\n\n%VERSION%\n1.7-2\n\n%ARCH%\nx86_64\n")
                .file("var/lib/pacman/local/jq-1.7-2/files", "%FILES%\nusr/\nusr/lib/x.dist-info/METADATA\n")
                .file("usr/lib/x.dist-info/METADATA", "Name: x\nVersion: 1\n");
        Contents contents = of(tar);
        assertThat(contents.components().stream()
                        .map(each -> Purl.of(each, contents.distro()) + " "
                                + each.evidence().owner()))
                .containsExactlyInAnyOrder("pkg:alpm/arch/jq@1.7-2?arch=x86_64&distro=arch ", "pkg:pypi/x@1 jq");
    }

    private static byte[] assembly(String name) {
        return Pes.pe().assembly(name, "", 1, 2, 3, 4).bytes();
    }
}
