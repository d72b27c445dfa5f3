package dev.hull.artefacts.dotnet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.artefacts.Offer;
import org.junit.jupiter.api.Test;

class DotnetTest {
    @Test
    void depsJsonSaysWhatWasDeployed() {
        Offer offer = Offer.of(new DepsJson(), "app/x.deps.json", """
                {"runtimeTarget":{"name":"net8/linux-x64"},
                 "targets":{"net8":{"Old/1.0.0":{"runtime":{"a.dll":{}}}},
                   "net8/linux-x64":{"app/1.0.0":{"runtime":{"app.dll":{}}},"Newtonsoft.Json/13.0.1":{"runtime":{"b.dll":{}}},
                     "Meta/2.0.0":{"dependencies":{"Newtonsoft.Json":"13.0.1"}},
                     "Texts.de/1.0.0":{"resources":{"de/x.dll":{}}},
                     "runtimepack.Microsoft.NETCore.App.Runtime.linux-x64/8.0.14":{"runtime":{"c.dll":{}}}}},
                 "libraries":{"app/1.0.0":{"type":"project"},"Newtonsoft.Json/13.0.1":{"type":"package"},"Meta/2.0.0":{"type":"package"},
                   "Texts.de/1.0.0":{"type":"package"},"Old/1.0.0":{"type":"package"},
                   "runtimepack.Microsoft.NETCore.App.Runtime.linux-x64/8.0.14":{"type":"runtimepack"}}}""");
        assertThat(offer.names())
                .containsExactly(
                        "app@1.0.0",
                        "Newtonsoft.Json@13.0.1",
                        "Texts.de@1.0.0",
                        "Microsoft.NETCore.App.Runtime.linux-x64@8.0.14");
    }

    @Test
    void withoutTargetsAllLibrariesCount() {
        assertThat(Offer.of(new DepsJson(), "x.deps.json", """
                        {"runtimeTarget":{"name":"net8"},"libraries":{"A/1.0.0":{"type":"package"},"b/2.0.0":{"type":"project"}}}""").names()).containsExactly("A@1.0.0", "b@2.0.0");
    }

    @Test
    void packagesLockJsonLocks() {
        assertThat(Offer.of(new PackagesLock(), "packages.lock.json", """
                        {"version":1,"dependencies":{"net6.0":{"A":{"type":"Direct","requested":"[1, )","resolved":"1.2.3"},
                        "mine":{"type":"Project"}},"net7.0":{"A":{"type":"Transitive","resolved":"1.2.3"}}}}""").lines())
                .containsExactly("A@1.2.3 LOCKED packages.lock.json");
    }

    @Test
    void projectsDeclare() {
        Offer offer = Offer.of(new ProjectFiles(), "x.csproj", """
                <Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><SerilogVersion>2.1.0</SerilogVersion></PropertyGroup>
                <ItemGroup><PackageReference Include="Serilog" Version="$(SerilogVersion)" />
                <PackageReference Include='Nested'><Version>3.0.0</Version></PackageReference>
                <PackageReference Include="Exact" Version="[4.0.0]"/><PackageReference Include="Any" Version="5.*"/>
                <PackageReference Include="Tool" Version="6.0.0" PrivateAssets="all"/></ItemGroup></Project>""");
        assertThat(offer.names()).containsExactly("Serilog@2.1.0", "Nested@3.0.0", "Exact@4.0.0", "Any@", "Tool@6.0.0");
        assertThat(offer.components.get(4).isForDevelopment()).isTrue();
        assertThat(offer.gaps).hasSize(1);
    }

    @Test
    void packagesConfigIsExact() {
        assertThat(Offer.of(new ProjectFiles(), "packages.config", """
                        <?xml version="1.0"?><packages><package id="jQuery" version="3.1.1" targetFramework="net46" /></packages>""").lines())
                .containsExactly("jQuery@3.1.1 LOCKED packages.config");
    }

    @Test
    void brokenXmlIsAProblem() {
        assertThat(Offer.of(new ProjectFiles(), "packages.config", "<packages><package id='a' version='1'/>").problems)
                .hasSize(1);
    }
}
