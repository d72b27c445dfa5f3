package dev.hull.artefacts.layers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.Component;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.Evidence.Kind;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A lock file beside what was installed from it says nothing more. */
class LockedBesideTest {
    record Row(String name, Ecosystem ecosystem, String lock, String installed, boolean isKept) {}

    static final List<Row> ROWS = List.of(
            new Row(
                    "beside node_modules",
                    Ecosystem.NPM,
                    "app/package-lock.json",
                    "app/node_modules/a/package.json",
                    false),
            new Row(
                    "inside node_modules",
                    Ecosystem.NPM,
                    "app/node_modules/.package-lock.json",
                    "app/node_modules/a/package.json",
                    false),
            new Row("at the root", Ecosystem.NPM, "package-lock.json", "node_modules/a/package.json", false),
            new Row("beside vendor", Ecosystem.COMPOSER, "composer.lock", "vendor/composer/installed.json", false),
            new Row("elsewhere", Ecosystem.NPM, "app/package-lock.json", "usr/lib/node_modules/npm/package.json", true),
            new Row(
                    "a name that starts alike",
                    Ecosystem.NPM,
                    "app/package-lock.json",
                    "app/node_modules2/a/package.json",
                    true),
            new Row("no folder of its own", Ecosystem.PYPI, "app/poetry.lock", "app/lib/a.dist-info/METADATA", true));

    record Sum(String name, Kind mod, String path, String version, boolean isKept) {}

    static final List<Sum> SUMS = List.of(
            new Sum("a go.mod that names all", Kind.LOCKED, "app/go.sum", "2", false),
            new Sum("an old one, another version", Kind.DECLARED, "app/go.sum", "2", true),
            new Sum("an old one, the same version", Kind.DECLARED, "app/go.sum", "1", false),
            new Sum("another folder", Kind.LOCKED, "app/sub/go.sum", "1", true));

    @ParameterizedTest
    @FieldSource("SUMS")
    void goSumSaysOnlyWhatGoModDoesNot(Sum row) {
        Component named = Component.of(Ecosystem.GO, "a", "b", "1", Evidence.of(row.mod, "app/go.mod"));
        Component summed = Component.of(Ecosystem.GO, "a", "b", row.version, Evidence.of(Kind.LOCKED, row.path));
        assertThat(LockedBeside.leftOut(List.of(named, summed)))
                .isEqualTo(row.isKept ? List.of(named, summed) : List.of(named));
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void namesNothingMore(Row row) {
        Component installed = Component.of(row.ecosystem, "", "a", "1", Evidence.of(Kind.INSTALLED, row.installed));
        Component locked = Component.of(row.ecosystem, "", "b", "1", Evidence.of(Kind.LOCKED, row.lock));
        assertThat(LockedBeside.leftOut(List.of(installed, locked)))
                .isEqualTo(row.isKept ? List.of(installed, locked) : List.of(installed));
    }
}
