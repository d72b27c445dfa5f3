package dev.hull.artefacts.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.artefacts.Cataloguers;
import dev.hull.artefacts.layers.ClaimIndex;
import dev.hull.artefacts.layers.Contents;
import dev.hull.artefacts.layers.Crew;
import dev.hull.artefacts.layers.LayerCodec;
import dev.hull.artefacts.layers.LayerLimits;
import dev.hull.artefacts.layers.LayerStack;
import dev.hull.artefacts.layers.LayerWalk;
import dev.hull.artefacts.tar.SegmentTape;
import dev.hull.model.Notable;
import dev.hull.testkit.Tar;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The credentials are made up, and put together here so that no scanner takes this file for one that holds any. */
class CredentialFilesTest {
    private static final String KEY = "-----BEGIN OPENSSH PRIVATE" + " KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmU\n";
    private static final String TOKEN = "token: ghp" + "_1b5nVqKz8Rt3LmXw0YcJd7Fh2Gs9Pa4Ue6Qo\n";

    record Row(String path, String text, String kind) {}

    static final List<Row> ROWS = List.of(
            new Row("root/.ssh/id_rsa", KEY, "private key"),
            new Row("app/tls/server.key", KEY, "private key"),
            new Row("etc/ssh/ssh_host_rsa_key", KEY, "private key"),
            new Row("usr/share/doc/tls/example.key", KEY, ""),
            new Row("app/node_modules/tls/test/a.pem", KEY, ""),
            new Row("app/cert.pem", "-----BEGIN CERTIFICATE-----\nMIIB\n", ""),
            new Row("app/config.yaml", TOKEN, "GitHub token"),
            new Row("app/main.py", TOKEN, ""),
            new Row("app/.env", "DEBUG=true\nDB_PASSWORD=hunter22x\n", "DB_PASSWORD"),
            new Row("app/.env.production", "DB_PASSWORD=${DB_PASSWORD}\n", ""),
            new Row("root/.netrc", "machine x login y password s3cr3tW0rd\n", "password"),
            new Row("root/.npmrc", "//registry.example/:_authToken=0a1b2c3d-4e5f\n", "_authToken"),
            new Row("root/.npmrc", "//registry.example/:_authToken=${NPM_TOKEN}\n", ""),
            new Row("root/.docker/config.json", "{\"auths\": {\"r\": {\"auth\": \"aHVsbDp0ZXN0\"}}}", "auth"),
            new Row("app/config.json", "{\"auth\": \"aHVsbDp0ZXN0\"}", ""),
            new Row("root/.git-credentials", "https://hull:t0psecret@git.example\n", "password in a URL"),
            new Row("root/.pgpass", "db:5432:shop:app:t0psecret\n", "password"),
            new Row("root/.aws/credentials", "[default]\naws_secret_access_key = 0123abcd\n", "aws_secret_access_key"),
            new Row("root/.m2/settings.xml", "<server><password>t0psecret</password></server>", "password"),
            new Row("root/.m2/settings.xml", "<server><password>{COQLCE6DU6GtcS5P=}</password></server>", ""),
            new Row(
                    "root/.kube/config",
                    "users:\n- user:\n    client-key-data: LS0tLS1CRUdJTiBSU0E\n",
                    "client-key-data"),
            new Row("app/data.key", "\0\1\2" + KEY, ""));

    private static Contents of(List<dev.hull.artefacts.Cataloguer> cataloguers, Tar... layers) {
        ClaimIndex claims = new ClaimIndex(cataloguers);
        return LayerStack.of(Stream.of(layers)
                .map(tar -> LayerWalk.walk(
                        new SegmentTape(MemorySegment.ofArray(tar.bytes())), claims, LayerLimits.DEFAULT, Crew.ALONE))
                .map(layer -> LayerCodec.read(LayerCodec.write(layer)).orElseThrow())
                .toList());
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void tellsWhatAFileHolds(Row row) {
        Contents contents = of(Cataloguers.ALL, new Tar().file(row.path, row.text));
        List<Notable> expected =
                row.kind.isEmpty() ? List.of() : List.of(new Notable.Credential(row.path, row.kind, 0, -1));
        assertThat(contents.notables()).isEqualTo(expected);
    }

    @Test
    void readsSourcesForWhoWantsIt() {
        assertThat(of(Cataloguers.WITH_SOURCES, new Tar().file("app/main.py", TOKEN))
                        .notables())
                .containsExactly(new Notable.Credential("app/main.py", "GitHub token", 0, -1));
    }

    @Test
    void whatALaterLayerDeletesIsStillThere() {
        Tar first = new Tar()
                .file("root/.ssh/id_rsa", KEY)
                .file("app/config.yaml", TOKEN)
                .file("app/.npmrc", TOKEN);
        Tar second = new Tar()
                .file("root/.ssh/.wh.id_rsa", "")
                .file("app/config.yaml", "token: none\n")
                .file("app/.npmrc", TOKEN);
        assertThat(of(Cataloguers.ALL, first, second).notables())
                .containsExactlyInAnyOrder(
                        new Notable.Credential("root/.ssh/id_rsa", "private key", 0, 1),
                        new Notable.Credential("app/config.yaml", "GitHub token", 0, 1),
                        new Notable.Credential("app/.npmrc", "GitHub token", 1, -1));
    }

    @Test
    void whatAPackageInstalledIsItsOwn() {
        Tar tar = new Tar()
                .file(
                        "var/lib/dpkg/status",
                        "Package: web\nVersion: 1\nArchitecture: all\nStatus: install ok installed\n")
                .file("var/lib/dpkg/info/web.list", "/etc/web/sample.key\n")
                .file("etc/web/sample.key", KEY)
                .file("etc/web/own.key", KEY);
        assertThat(of(Cataloguers.ALL, tar).notables())
                .containsExactly(new Notable.Credential("etc/web/own.key", "private key", 0, -1));
    }
}
