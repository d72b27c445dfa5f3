package dev.hull.scan.web;

import static dev.hull.scan.web.FakeServer.answer;
import static dev.hull.scan.web.FakeServer.head;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class DownloadTest {
    private static final byte[] WHOLE = new byte[200_000];

    static {
        for (int i = 0; i < WHOLE.length; i++) {
            WHOLE[i] = (byte) (i * 31 + i / 251);
        }
    }

    private static Download open(Web web, FakeServer server) throws IOException {
        return Download.open(web, "blob", (from, entity) -> {
            Answer answer = web.ask(Download.from(Query.get(server.at("/blob")), from, entity));
            if (answer.status() != 200 && answer.status() != 206) {
                throw new WebException("status " + answer.status(), answer.status());
            }
            return answer;
        });
    }

    /** Sends at most 60,000 bytes, then cuts. */
    private static void part(FakeServer.Asked asked, java.io.OutputStream out, boolean ranges, String entity)
            throws IOException {
        int from = ranges ? asked.from() : 0;
        String tag = entity.isEmpty() ? "" : "ETag: " + entity + "\r\n";
        head(
                out,
                from > 0 ? 206 : 200,
                tag + "Content-Length: " + (WHOLE.length - from) + "\r\n"
                        + (from > 0
                                ? "Content-Range: bytes " + from + "-" + (WHOLE.length - 1) + "/" + WHOLE.length
                                        + "\r\n"
                                : ""));
        int to = Math.min(WHOLE.length, ranges ? from + 60_000 : 60_000 * asked.number());
        out.write(WHOLE, from, to - from);
        out.flush();
        if (to < WHOLE.length) {
            throw new IOException("cut");
        }
    }

    @Test
    void goesOnWhereItWasCut() throws Exception {
        try (FakeServer server = new FakeServer((asked, out) -> part(asked, out, true, "\"v1\""));
                Web web = new Web(WebTest.settings());
                Download download = open(web, server)) {
            assertThat(Arrays.equals(download.readAllBytes(), WHOLE)).isTrue();
            assertThat(server.asked()).hasSize(4);
            assertThat(server.asked().get(1).header("range"))
                    .startsWith("bytes=")
                    .endsWith("-");
            assertThat(server.asked().get(1).header("if-range")).isEqualTo("\"v1\"");
        }
    }

    @Test
    void readsPastWhatIsThereWhereTheServerKnowsNoRanges() throws Exception {
        try (FakeServer server = new FakeServer((asked, out) -> part(asked, out, false, ""));
                Web web = new Web(WebTest.settings());
                Download download = open(web, server)) {
            assertThat(Arrays.equals(download.readAllBytes(), WHOLE)).isTrue();
        }
    }

    record Bad(String name, FakeServer.Deed later, String message) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Bad> BAD = List.of(
            new Bad(
                    "changed meanwhile",
                    (_, out) -> answer(out, 200, "ETag: \"v2\"\r\n", WHOLE),
                    "it changed while it was read"),
            new Bad(
                    "another part",
                    (_, out) -> answer(out, 206, "Content-Range: bytes 7-9/10\r\n", "xyz"),
                    "another part"),
            new Bad("gone", (_, out) -> answer(out, 404, "", ""), "status 404"),
            new Bad("shorter now", (_, out) -> answer(out, 200, "", "short"), "shorter than before"),
            new Bad(
                    "never a byte more",
                    (asked, out) -> {
                        head(
                                out,
                                206,
                                "Content-Length: 9\r\nContent-Range: bytes " + asked.from() + "-199999/200000\r\n");
                        throw new IOException();
                    },
                    "again and again"));

    @ParameterizedTest
    @FieldSource("BAD")
    void givesUpWithAReason(Bad row) throws Exception {
        FakeServer.Deed deed = (asked, out) -> {
            if (asked.number() == 1) {
                part(asked, out, true, "\"v1\"");
            }
            row.later().to(asked, out);
        };
        try (FakeServer server = new FakeServer(deed);
                Web web = new Web(WebTest.settings());
                Download download = open(web, server)) {
            assertThatThrownBy(download::readAllBytes)
                    .isInstanceOf(WebException.class)
                    .hasMessageContaining(row.message());
        }
    }
}
