package dev.hull.artefacts.apk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.artefacts.Gathered;
import dev.hull.model.Component;
import org.junit.jupiter.api.Test;

class ApkTest {
    private static final String INSTALLED = "lib/apk/db/installed";

    @Test
    void readsPackagesAndTheirFiles() {
        Gathered found = Gathered.from(new Apk(), INSTALLED, """
                C:Q1pSfbQZ=
                P:ssl_client
                V:1.36.1-r29
                A:x86_64
                L:GPL-2.0-only
                o:busybox
                m:A <a@b>
                D:so:libc.musl-x86_64.so.1
                F:usr
                F:usr/bin
                R:ssl_client
                a:0:0:755
                Z:Q1zL=
                F:
                R:init

                P:.deps
                V:0
                """);
        assertThat(found.names()).containsExactly("ssl_client 1.36.1-r29", ".deps 0");
        Component client = found.components.getFirst();
        assertThat(client.architecture()).isEqualTo("x86_64");
        assertThat(client.source().name()).isEqualTo("busybox");
        assertThat(client.licences()).containsExactly("GPL-2.0-only");
        assertThat(client.property("maintainer")).isEqualTo("A <a@b>");
        assertThat(found.components.getLast().source().name()).isEqualTo(".deps");
        assertThat(found.owned).containsExactly("ssl_client usr/bin/ssl_client", "ssl_client init");
        assertThat(found.problems).isEmpty();
    }

    @Test
    void sinceTheThirdItLiesElsewhere() {
        assertThat(Gathered.from(new Apk(), "usr/lib/apk/db/installed", "P:a\nV:1\n")
                        .names())
                .containsExactly("a 1");
        assertThat(Gathered.from(new Apk(), "srv/lib/apk/db/installed", "P:a\nV:1\n")
                        .names())
                .isEmpty();
    }

    @Test
    void whatHasNoNameOrVersionIsAProblem() {
        assertThat(Gathered.from(new Apk(), INSTALLED, "P:a\n\nV:1\n\nx\n\n:\n").problems)
                .containsExactly("a package without a version: a", "a package without a name");
    }
}
