package dev.hull.vulns.versions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class NotationTest {
    /** {@code in} and {@code out}: versions that the range takes, and that it does not. */
    record Row(Notation notation, String range, String in, String out) {}

    static final List<Row> ROWS = List.of(
            new Row(Notation.NPM, "^1.2.3", "1.2.3 1.9.0 1.3.0-beta", "1.2.2 2.0.0 2.0.0-rc.1"),
            new Row(Notation.NPM, "~0.2.2 || >=0.3.2", "0.2.9 0.3.2 9.0.0", "0.2.1 0.3.0"),
            new Row(Notation.NPM, "1.x - 2.3", "1.0.0 2.3.9", "0.9.9 2.4.0"),
            new Row(Notation.NPM, "", "0.0.1 9.9.9", "0.0.0--"),
            new Row(Notation.CARGO, "1.2, <1.5", "1.2.0 1.4.9", "1.1.9 1.5.0"),
            new Row(Notation.CARGO, ">= 0.7.0, < 0.7.3", "0.7.2", "0.7.3 0.6.9"),
            new Row(Notation.COMPOSER, "^1.2 || ~2.1.3", "1.9.9 2.1.9", "1.1.9 2.0.0 2.2.0 2.1.2"),
            new Row(Notation.COMPOSER, ">=1.0,<1.5|1.7.*", "1.0 1.4.9 1.7.3", "1.5.0 1.6 1.8"),
            new Row(Notation.COMPOSER, "~1.2", "1.2 1.9", "2.0 1.1"),
            new Row(Notation.GEM, "~> 2.0.8", "2.0.8 2.0.99", "2.0.7 2.1"),
            new Row(Notation.GEM, "~> 1", "1.0 1.9", "2.0 0.9"),
            new Row(Notation.GEM, ">= 1.0, < 2", "1.5", "2.0 0.9"),
            new Row(Notation.MAVEN, "[1.0,2.0)", "1.0 1.9 2.0-rc1", "0.9 2.0"),
            new Row(Notation.MAVEN, "(,1.0],[1.2,)", "0.1 1.0 1.2 9", "1.1"),
            new Row(Notation.MAVEN, "[1.0]", "1.0 1", "1.0.1"),
            new Row(Notation.NUGET, "[1.0,2.0]", "1.0 2.0", "2.0.1 0.9"),
            new Row(Notation.NUGET, "1.0", "1.0 5.0", "0.9"),
            new Row(Notation.CONAN, "~1.2", "1.2.9", "1.3 1.1"),
            new Row(Notation.PLAIN, ">= 1.0.0, < 1.2 || = 2.0.0", "1.1.9 2.0.0", "1.2.0 2.0.1"));

    @ParameterizedTest
    @FieldSource("ROWS")
    void takes(Row row) {
        Optional<VersionSet> set = row.notation().read(row.range());
        assertThat(set).isPresent();
        assertThat(row.in().split(" ")).allMatch(set.get()::contains);
        assertThat(row.out().split(" "))
                .noneMatch(
                        version -> set.get().contains(version) && !row.range().isEmpty());
    }

    @ParameterizedTest
    @EnumSource(Notation.class)
    void nothingThrows(Notation notation) {
        for (String text : List.of(
                "",
                "|",
                "||",
                "^",
                "~",
                "~>",
                "^.",
                "[",
                "[,",
                "(,)",
                ">",
                "99999999999999999999",
                "^99999999999999999999.1",
                "~x",
                "é",
                "^a",
                ",,",
                "~>a.b")) {
            assertThat(notation.read(text))
                    .satisfiesAnyOf(
                            set -> assertThat(set).isEmpty(),
                            set -> assertThat(set.orElseThrow().order()).isNotNull());
        }
    }

    record Specifiers(String specifiers, String version, boolean stable, boolean taken) {}

    static final List<Specifiers> SPECIFIERS = List.of(
            new Specifiers("~=1.4.2", "1.4.9", false, true),
            new Specifiers("~=1.4.2", "1.5.0", false, false),
            new Specifiers("==1.0.*", "1.0.post1", false, true),
            new Specifiers("!=1.0.*,>0.9", "1.0.1", false, false),
            new Specifiers("<1.0", "1.0rc1", false, false),
            new Specifiers("<1.0", "0.9rc1", true, false),
            new Specifiers(">1.0", "1.0.post1", false, false),
            new Specifiers("==1.0", "1.0+local", false, true),
            new Specifiers("===1.0", "1.0.0", false, false),
            new Specifiers("", "whatever", false, true));

    @ParameterizedTest
    @FieldSource("SPECIFIERS")
    void takesAsPython(Specifiers row) {
        assertThat(Pep440Set.of(row.specifiers()).map(set -> set.contains(row.version(), row.stable())))
                .contains(row.taken());
    }

    record Written(String scheme, String range, String vers) {}

    static final List<Written> WRITTEN = List.of(
            new Written("npm", "<5.0.3 >=5.0.0 || < 4.2.1", "vers:npm/<4.2.1|>=5.0.0|<5.0.3"),
            new Written("npm", "2.0.x", "vers:npm/>=2.0.0|<2.1.0"),
            new Written("gem", "~> 1.2", "vers:gem/>=1.2|<2"),
            new Written("maven", "[1.0,2.0)", "vers:maven/>=1.0|<2.0"),
            new Written("deb", ">= 1:1.0, << 2", "vers:deb/<2|>=1:1.0"));

    @ParameterizedTest
    @FieldSource("WRITTEN")
    void isWrittenAsVers(Written row) {
        Optional<Vers> vers = Vers.ofNative(row.scheme(), row.range());
        assertThat(vers.map(Vers::toString)).contains(row.vers());
        assertThat(Vers.parse(row.vers())).isEqualTo(vers);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "vers:",
                "vers:npm",
                "vers:npm/",
                "vers:npm/|1",
                "vers:npm/>=",
                "vers:npm/2|1",
                "vers:npm/%zz",
                "npm/1"
            })
    void refusesWhatIsNoVers(String text) {
        assertThat(Vers.parse(text)).isEmpty();
    }
}
