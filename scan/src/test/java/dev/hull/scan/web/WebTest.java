package dev.hull.scan.web;

import static dev.hull.scan.web.FakeServer.answer;
import static dev.hull.scan.web.FakeServer.head;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class WebTest {
    static final Patience SHORT = new Patience(2_000, 300, 600, 10_000, 300, 3, 10, 2_000);

    static WebSettings settings() {
        return WebSettings.of(Map.of()).withPatience(SHORT);
    }

    /** What a server does, and what the user is told. */
    record Bad(String name, FakeServer.Deed deed, String message) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Bad> BAD = List.of(
            new Bad(
                    "garbage",
                    (_, out) -> out.write("SSH-2.0-OpenSSH_9.2\r\n\r\n".getBytes(StandardCharsets.UTF_8)),
                    "no HTTP"),
            new Bad(
                    "a head without end",
                    (_, out) -> {
                        out.write("HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.UTF_8));
                        for (int i = 0; i < 100_000; i++) {
                            out.write("X: yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy\r\n".getBytes(StandardCharsets.UTF_8));
                        }
                    },
                    "larger than 64 KB"),
            new Bad(
                    "a length that is none",
                    (_, out) -> head(out, 200, "Content-Length: -5\r\n"),
                    "its length is no number"),
            new Bad("nothing at all", (_, _) -> Thread.sleep(2_000), "no answer in time, 3 times"),
            new Bad(
                    "closed at once",
                    (_, _) -> {
                        throw new IOException();
                    },
                    "closed without an answer, 3 times"),
            new Bad(
                    "cut in its head",
                    (_, out) -> {
                        out.write("HTTP/1.1 200 OK\r\nContent-Le".getBytes(StandardCharsets.UTF_8));
                        throw new IOException();
                    },
                    "cut in its head"),
            new Bad("a fault that stays", (_, out) -> answer(out, 503, "", ""), "503 (a fault of the server), 3 times"),
            new Bad(
                    "too many, for an hour",
                    (_, out) -> answer(out, 429, "Retry-After: 3600\r\n", ""),
                    "asks for 3600 seconds of quiet"),
            new Bad("in a circle", (asked, out) -> answer(out, 302, "Location: /again\r\n", ""), "more than 5 times"),
            new Bad(
                    "to a file",
                    (asked, out) -> answer(out, 302, "Location: file:///etc/passwd\r\n", ""),
                    "no http or https address"),
            new Bad("to nonsense", (asked, out) -> answer(out, 302, "Location: http://[bad\r\n", ""), "no address"));

    @ParameterizedTest
    @FieldSource("BAD")
    void aBadServerIsAClearErrorInTime(Bad row) throws Exception {
        try (FakeServer server = new FakeServer(row.deed());
                Web web = new Web(settings())) {
            assertThatThrownBy(
                            () -> web.ask(Query.get(server.at("/x?secret=1"))).close())
                    .isInstanceOf(WebException.class)
                    .hasMessageContaining(row.message())
                    .hasMessageNotContaining("secret");
        }
    }

    static final List<Bad> BAD_BODIES = List.of(
            new Bad(
                    "stalls",
                    (_, out) -> {
                        head(out, 200, "Content-Length: 10\r\n");
                        out.write('x');
                        out.flush();
                        Thread.sleep(2_000);
                    },
                    "in time"),
            new Bad(
                    "trickles",
                    (_, out) -> {
                        head(out, 200, "Content-Length: 10000\r\n");
                        for (int i = 0; i < 10_000; i++) {
                            out.write('x');
                            out.flush();
                            Thread.sleep(20);
                        }
                    },
                    "seconds"),
            new Bad(
                    "is cut",
                    (_, out) -> {
                        head(out, 200, "Content-Length: 10\r\n");
                        out.write('x');
                        throw new IOException();
                    },
                    "cut short after 1 bytes"),
            new Bad(
                    "is cut in a chunk",
                    (_, out) -> {
                        head(out, 200, "Transfer-Encoding: chunked\r\n");
                        out.write("ff\r\nabc".getBytes(StandardCharsets.UTF_8));
                        throw new IOException();
                    },
                    "cut short after 3 bytes"),
            new Bad(
                    "has chunks of no number",
                    (_, out) -> {
                        head(out, 200, "Transfer-Encoding: chunked\r\n");
                        out.write("zz\r\nabc".getBytes(StandardCharsets.UTF_8));
                    },
                    "chunk is no number"),
            new Bad("is too large", (_, out) -> answer(out, 200, "", new byte[2000]), "larger than 1000 bytes"));

    @ParameterizedTest
    @FieldSource("BAD_BODIES")
    void aBadBodyIsAClearErrorInTime(Bad row) throws Exception {
        try (FakeServer server = new FakeServer(row.deed());
                Web web = new Web(settings());
                Answer answer = web.ask(Query.get(server.at("/")))) {
            assertThatThrownBy(() -> answer.bytes(1000))
                    .isInstanceOf(WebException.class)
                    .hasMessageContaining(row.message());
        }
    }

    @Test
    void readsLengthsChunksAndWhatEndsWithTheConnection() throws Exception {
        FakeServer.Deed deed = (asked, out) -> {
            switch (asked.path()) {
                case "/length" -> answer(out, 200, "", "hello");
                case "/chunks" -> {
                    head(out, 200, "Transfer-Encoding: chunked\r\n");
                    out.write("2;x=y\r\nhe\r\n3\r\nllo\r\n0\r\nTrailer: 1\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                }
                case "/interim" -> {
                    head(out, 103, "Link: x\r\n");
                    answer(out, 200, "", "hello");
                }
                default -> {
                    head(out, 200, "");
                    out.write("hello".getBytes(StandardCharsets.UTF_8));
                    out.flush();
                    throw new IOException();
                }
            }
        };
        try (FakeServer server = new FakeServer(deed);
                Web web = new Web(settings())) {
            for (String path : List.of("/length", "/chunks", "/length", "/interim", "/close", "/length")) {
                try (Answer answer = web.ask(Query.get(server.at(path)))) {
                    assertThat(new String(answer.bytes(100), StandardCharsets.UTF_8))
                            .as(path)
                            .isEqualTo("hello");
                }
            }
            assertThat(server.connections()).as("kept until one was closed").isEqualTo(2);
        }
    }

    @Test
    void asksAgainOnAConnectionThatTheServerHasClosedMeanwhile() throws Exception {
        FakeServer.Deed deed = (asked, out) -> {
            if (asked.number() == 2) {
                throw new IOException();
            }
            answer(out, 200, "", "x");
        };
        try (FakeServer server = new FakeServer(deed);
                Web web = new Web(settings())) {
            for (int i = 0; i < 2; i++) {
                try (Answer answer = web.ask(Query.get(server.at("/")))) {
                    assertThat(answer.bytes(10)).hasSize(1);
                }
            }
            assertThat(server.asked()).hasSize(3);
        }
    }

    @Test
    void waitsAsLongAsItIsTold() throws Exception {
        List<String> notes = new ArrayList<>();
        FakeServer.Deed deed = (asked, out) -> {
            switch (asked.number()) {
                case 1 -> answer(out, 429, "Retry-After: 1\r\n", "");
                case 2 -> answer(out, 503, "", "");
                default -> answer(out, 200, "", "x");
            }
        };
        try (FakeServer server = new FakeServer(deed);
                Web web = new Web(settings().withNotes(notes::add))) {
            long began = System.nanoTime();
            web.ask(Query.get(server.at("/a"))).close();
            assertThat(System.nanoTime() - began).isGreaterThan(1_000_000_000);
            assertThat(notes).hasSize(2);
            assertThat(notes.getFirst()).endsWith("/a: 429 (too many requests); again in 1 s");
        }
    }

    @Test
    void waitsUntilADate() throws Exception {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(5_000));
        try (FakeServer server = new FakeServer((_, out) -> answer(out, 503, "Retry-After: " + date + "\r\n", ""));
                Web web = new Web(settings())) {
            assertThatThrownBy(() -> web.ask(Query.get(server.at("/"))).close())
                    .hasMessageContaining("seconds of quiet");
            assertThat(server.asked()).hasSize(1);
        }
    }

    @Test
    void tellsNoSecretToAnotherHost() throws Exception {
        try (FakeServer other = new FakeServer((_, out) -> answer(out, 200, "", "x"));
                FakeServer server = new FakeServer((asked, out) -> {
                    String to = asked.path().equals("/same")
                            ? "/there"
                            : other.at("/there").toString();
                    answer(out, asked.path().equals("/there") ? 200 : 307, "Location: " + to + "\r\n", "");
                });
                Web web = new Web(settings())) {
            web.ask(Query.get(server.at("/same")).with("authorization", "Basic abc"))
                    .close();
            web.ask(Query.get(server.at("/other")).with("authorization", "Basic abc"))
                    .close();
            assertThat(server.asked().get(1).header("authorization")).isEqualTo("Basic abc");
            assertThat(other.asked().getFirst().header("authorization")).isEmpty();
        }
    }

    @Test
    void goesByTheProxyThatIsNamed() throws Exception {
        try (FakeServer proxy = new FakeServer((_, out) -> answer(out, 200, "", "x"))) {
            Map<String, String> environment = Map.of("http_proxy", "http://me:p%40ss@" + proxy.host());
            try (Web web = new Web(WebSettings.of(environment).withPatience(SHORT))) {
                web.ask(Query.get(java.net.URI.create("http://registry.example/v2/")))
                        .close();
                assertThatThrownBy(() -> web.ask(Query.get(java.net.URI.create("http://127.0.0.1:1/"))))
                        .hasMessageContaining("nothing listens there");
            }
            assertThat(proxy.asked()).hasSize(1);
            assertThat(proxy.asked().getFirst().path()).isEqualTo("http://registry.example/v2/");
            assertThat(proxy.asked().getFirst().header("proxy-authorization")).isEqualTo("Basic bWU6cEBzcw==");
        }
    }

    @Test
    void aProxyThatRefusesATunnelIsNamed() throws Exception {
        try (FakeServer proxy = new FakeServer((_, out) -> answer(out, 407, "", ""))) {
            Map<String, String> environment = Map.of("HTTPS_PROXY", proxy.host());
            try (Web web = new Web(WebSettings.of(environment).withPatience(SHORT))) {
                assertThatThrownBy(() -> web.ask(Query.get(java.net.URI.create("https://registry.example/v2/"))))
                        .hasMessageContaining("answers 407: write its user and password into HTTPS_PROXY");
            }
            assertThat(proxy.asked().getFirst().path()).isEqualTo("registry.example:443");
        }
    }

    @Test
    void refusesHeadersWithLineBreaks() {
        assertThatThrownBy(() -> Query.get(java.net.URI.create("http://a/")).with("x", "a\r\nb: c"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
