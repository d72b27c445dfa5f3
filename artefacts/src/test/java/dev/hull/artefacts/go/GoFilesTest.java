package dev.hull.artefacts.go;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.artefacts.Offer;
import org.junit.jupiter.api.Test;

class GoFilesTest {
    @Test
    void goModLocks() {
        Offer offer = Offer.of(new GoMod(), "go.mod", """
                module a.b/app // comment
                go 1.21.3
                require c.d/one v1.0.0
                require (
                \te.f/two/v2 v2.1.0 // indirect
                \tg.h/three v0.0.0-20200101000000-0123456789ab
                )
                replace e.f/two/v2 => x.y/z v9.0.0
                replace (
                \tg.h/three v0.0.0-20200101000000-0123456789ab => ../three
                \tc.d/one v0.9.0 => c.d/one v0.9.1
                )
                exclude c.d/one v1.0.1
                """);
        assertThat(offer.lines())
                .containsExactly(
                        "a.b/app@ DECLARED go.mod",
                        "c.d/one@v1.0.0 LOCKED go.mod",
                        "x.y/z@v9.0.0 LOCKED go.mod",
                        "g.h/three@v0.0.0-20200101000000-0123456789ab LOCKED go.mod",
                        "stdlib@1.21.3 DECLARED go.mod");
        assertThat(offer.components.get(3).property("replaced")).isEqualTo("../three");
    }

    @Test
    void anOldGoModDeclares() {
        assertThat(Offer.of(new GoMod(), "go.mod", "module x\ngo 1.16\nrequire a.b/c v1.0.0\n")
                        .lines())
                .containsExactly("x@ DECLARED go.mod", "a.b/c@v1.0.0 DECLARED go.mod", "stdlib@1.16 DECLARED go.mod");
    }

    @Test
    void theToolchainLineIsTheNewerOne() {
        assertThat(Offer.of(new GoMod(), "go.mod", "go 1.21\ntoolchain go1.22.5\n")
                        .names())
                .containsExactly("stdlib@1.22.5");
    }

    @Test
    void goSumNamesTheLastVersionWithContent() {
        assertThat(Offer.of(new GoSum(), "go.sum", """
                        a.b/c v1.0.0 h1:x=
                        a.b/c v1.0.0/go.mod h1:x=
                        a.b/c v1.2.0 h1:x=
                        d.e/f v0.1.0/go.mod h1:x=
                        broken
                        """).lines()).containsExactly("a.b/c@v1.2.0 LOCKED go.sum");
    }
}
