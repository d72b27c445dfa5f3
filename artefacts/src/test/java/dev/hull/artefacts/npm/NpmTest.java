package dev.hull.artefacts.npm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.artefacts.Cataloguer;
import dev.hull.artefacts.Gathered;
import dev.hull.model.Component;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class NpmTest {
    record Folder(String path, boolean isPackage) {}

    static final List<Folder> FOLDERS = List.of(
            new Folder("app/node_modules/lodash", true),
            new Folder("node_modules/@babel/core", true),
            new Folder("usr/local/lib/node_modules/npm/node_modules/semver", true),
            new Folder("app/node_modules/.pnpm/lodash@4.17.21/node_modules/lodash", true),
            new Folder("app/node_modules/.pnpm/@babel+core@7.0.0/node_modules/@babel/core", true),
            new Folder("app", false),
            new Folder("app/node_modules", false),
            new Folder("app/node_modules/@babel", false),
            new Folder("app/node_modules/.bin", false),
            new Folder("app/node_modules/.cache/webpack", false),
            new Folder("app/node_modules/rxjs/dist/esm", false),
            new Folder("app/node_modules/next/dist/compiled/node_modules/x", false),
            new Folder("app/node_modules/resolve/test/resolver/node_modules/x", false));

    @ParameterizedTest
    @FieldSource("FOLDERS")
    void onlyFoldersDirectlyInNodeModulesArePackages(Folder row) {
        assertThat(NodeModules.isPackage(row.path())).isEqualTo(row.isPackage());
    }

    record Row(String name, Cataloguer cataloguer, String path, String text, List<String> expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Row> ROWS = List.of(
            new Row(
                    "a package with the old form of licences",
                    new NodeModules(),
                    "a/node_modules/@s/x/package.json",
                    "{\"name\":\"@s/x\",\"version\":\"1.0.0\",\"licenses\":[{\"type\":\"Apache 2\"},\"MIT\"]}",
                    List.of("@s/x 1.0.0 INSTALLED [Apache-2.0, MIT] {}")),
            new Row(
                    "neither name nor version",
                    new NodeModules(),
                    "a/node_modules/x/package.json",
                    "{\"type\":\"module\"}",
                    List.of()),
            new Row(
                    "package-lock 1",
                    LockFile.NPM,
                    "a/package-lock.json",
                    """
                    {"lockfileVersion":1,"dependencies":{
                      "a":{"version":"1.0.0","integrity":"sha1-AQI=","dependencies":{"b":{"version":"2.0.0","dev":true}}},
                      "al":{"version":"npm:@r/real@3.0.0","optional":true},
                      "g":{"version":"git+ssh://git@example.org/g.git#abc"}}}
                    """,
                    List.of(
                            "a 1.0.0 LOCKED [] {sha1=0102}",
                            "b 2.0.0 LOCKED [] {scope=dev}",
                            "@r/real 3.0.0 LOCKED [] {scope=optional}",
                            "gap packages: a/package-lock.json: 1 not from a registry, g the first")),
            new Row(
                    "package-lock 3",
                    LockFile.NPM,
                    "a/npm-shrinkwrap.json",
                    """
                    {"lockfileVersion":3,"packages":{"":{"name":"app","version":"9"},"packages/w":{"version":"1.0.0"},
                      "node_modules/w":{"resolved":"packages/w","link":true},
                      "node_modules/a":{"version":"1.0.0","license":"MIT"},
                      "node_modules/a/node_modules/@s/b":{"version":"2.0.0","dev":true},
                      "node_modules/al":{"name":"real","version":"3.0.0"}}}
                    """,
                    List.of("a 1.0.0 LOCKED [MIT] {}", "@s/b 2.0.0 LOCKED [] {scope=dev}", "real 3.0.0 LOCKED [] {}")),
            new Row(
                    "yarn 1",
                    LockFile.YARN,
                    "a/yarn.lock",
                    """
                    # yarn lockfile v1


                    "@babel/core@^7.0.0", "@babel/core@^7.1.0":
                      version "7.12.9"
                      resolved "https://example.org/core.tgz#abc"
                      integrity sha512-AQI=
                      dependencies:
                        version "^1.0.0"

                    al@npm:real@^3:
                      version "3.0.0"

                    local@file:../local:
                      version "0.0.0"
                    """,
                    List.of(
                            "@babel/core 7.12.9 LOCKED [] {sha512=0102}",
                            "real 3.0.0 LOCKED [] {}",
                            "gap packages: a/yarn.lock: 1 not from a registry, local the first")),
            new Row("yarn 4", LockFile.YARN, "a/yarn.lock", """
                    __metadata:
                      version: 8

                    "@babel/core@npm:^7.0.0, @babel/core@npm:^7.1.0":
                      version: 7.10
                      resolution: "@babel/core@npm:7.10"
                      linkType: hard

                    "app@workspace:.":
                      version: 0.0.0-use.local
                      resolution: "app@workspace:."
                      linkType: soft
                    """, List.of("@babel/core 7.10 LOCKED [] {}")),
            new Row(
                    "pnpm 5",
                    LockFile.PNPM,
                    "a/pnpm-lock.yaml",
                    """
                    lockfileVersion: 5.4
                    packages:
                      /@babel/core/7.0.0_peer@1.0.0:
                        resolution: {integrity: sha512-AQI=}
                        dev: true
                      /lodash/4.17.21:
                        resolution: {integrity: sha512-AQI=}
                        dev: false
                    """,
                    List.of(
                            "@babel/core 7.0.0 LOCKED [] {scope=dev, sha512=0102}",
                            "lodash 4.17.21 LOCKED [] {sha512=0102}")),
            new Row(
                    "pnpm 6",
                    LockFile.PNPM,
                    "a/pnpm-lock.yaml",
                    """
                    lockfileVersion: '6.0'
                    packages:
                      /@babel/core@7.0.0(peer@1.0.0):
                        resolution: {integrity: sha512-AQI=}
                        dev: true
                      github.com/x/y/abc:
                        resolution: {tarball: https://example.org/y}
                        name: y
                        version: 1.0.0
                    """,
                    List.of("@babel/core 7.0.0 LOCKED [] {scope=dev, sha512=0102}", "y 1.0.0 LOCKED [] {}")),
            new Row(
                    "pnpm 9: what is for development follows from the snapshots",
                    LockFile.PNPM,
                    "a/pnpm-lock.yaml",
                    """
                    lockfileVersion: '9.0'
                    importers:
                      .:
                        dependencies:
                          a: {specifier: ^1, version: 1.0.0(p@1.0.0)}
                          al: {specifier: npm:real@3, version: real@3.0.0}
                        devDependencies:
                          d: {specifier: ^1, version: 1.0.0}
                    packages:
                      a@1.0.0: {resolution: {integrity: sha512-AQI=}}
                      b@2.0.0: {resolution: {integrity: sha512-AQI=}}
                      d@1.0.0: {resolution: {integrity: sha512-AQI=}}
                      real@3.0.0: {resolution: {integrity: sha512-AQI=}}
                    snapshots:
                      a@1.0.0(p@1.0.0):
                        dependencies:
                          b: 2.0.0
                      b@2.0.0: {}
                      d@1.0.0: {}
                      real@3.0.0: {}
                    """,
                    List.of(
                            "a 1.0.0 LOCKED [] {sha512=0102}",
                            "b 2.0.0 LOCKED [] {sha512=0102}",
                            "d 1.0.0 LOCKED [] {scope=dev, sha512=0102}",
                            "real 3.0.0 LOCKED [] {sha512=0102}")),
            new Row(
                    "bun",
                    LockFile.BUN,
                    "a/bun.lock",
                    """
                    { // text
                      "lockfileVersion": 1,
                      "workspaces": {"": {"name": "app", "dependencies": {"a": "^1"}, "devDependencies": {"d": "^1"},},},
                      "packages": {
                        "a": ["a@1.0.0", "", {"dependencies": {"b": "^2"}}, "sha512-AQI="],
                        "b": ["b@1.0.0", "", {}, "sha512-AQI="],
                        "a/b": ["b@2.0.0", "", {}, "sha512-AQI="],
                        "d": ["d@1.0.0", "", {"dependencies": {"b": "^1"}}, "sha512-AQI="],
                        "w": ["w@workspace:packages/w"],
                      },
                    }
                    """,
                    List.of(
                            "a 1.0.0 LOCKED [] {sha512=0102}",
                            "b 1.0.0 LOCKED [] {scope=dev, sha512=0102}",
                            "b 2.0.0 LOCKED [] {sha512=0102}",
                            "d 1.0.0 LOCKED [] {scope=dev, sha512=0102}")),
            new Row(
                    "a lock file inside a package says nothing",
                    LockFile.YARN,
                    "a/node_modules/x/yarn.lock",
                    "a@1:\n  version \"1.0.0\"\n",
                    List.of()));

    @ParameterizedTest
    @FieldSource("ROWS")
    void says(Row row) {
        Gathered found = Gathered.from(row.cataloguer(), row.path(), row.text());
        assertThat(found.said()).containsExactlyElementsOf(row.expected());
        assertThat(found.problems).isEmpty();
    }

    @Test
    void aScopeIsTheNamespace() {
        Component component = Gathered.from(
                        new NodeModules(),
                        "node_modules/@s/x/package.json",
                        "{\"name\":\"@s/x\",\"version\":\"1.0.0\"}")
                .components
                .getFirst();
        assertThat(List.of(component.namespace(), component.name())).containsExactly("@s", "x");
    }

    @Test
    void brokenIsAProblem() {
        assertThat(Gathered.from(new NodeModules(), "node_modules/x/package.json", "{\"name\":").problems)
                .singleElement()
                .asString()
                .startsWith("not JSON");
    }
}
