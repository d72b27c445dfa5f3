package dev.hull.scan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hull.model.Capability;
import dev.hull.model.CapabilitySet;
import dev.hull.model.Fields;
import dev.hull.model.ProcessFacts;
import dev.hull.model.Source;
import dev.hull.scan.process.ProcessReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class EngineTest {
    record Row(String name, String answer, String message) {}

    static final List<Row> BAD = List.of(
            new Row("not HTTP", "hello\n", "no HTTP"),
            new Row("cut in a chunk", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n{\"V", "cut short"),
            new Row("no number", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "no number"),
            new Row("an error", "HTTP/1.1 500 X\r\n\r\n{\"message\": \"broken\"}", "500 broken"),
            new Row("no object", "HTTP/1.1 200 OK\r\n\r\n[]", "no JSON object"),
            new Row("closed at once", "", "no HTTP"));

    @ParameterizedTest
    @FieldSource("BAD")
    void aBadAnswerIsAClearError(Row row, @TempDir Path folder) throws IOException {
        Path socket = folder.resolve("s");
        try (ServerSocketChannel server = serve(socket, row.answer())) {
            assertThatThrownBy(() -> EngineClient.connect(Map.of("DOCKER_HOST", "unix://" + socket)))
                    .isInstanceOf(EngineException.class)
                    .hasMessageContaining(row.message());
            assertThat(server.isOpen()).isTrue();
        }
    }

    @Test
    void readsChunksAndTheVersionWithoutItsSuffix(@TempDir Path folder) throws Exception {
        String body = "{\"Version\": \"20.10.24+dfsg1\"}";
        String answer = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n" + body.substring(0, 5) + "\r\n"
                + Integer.toHexString(body.length() - 5) + "\r\n" + body.substring(5) + "\r\n0\r\n\r\n";
        Path socket = folder.resolve("s");
        try (ServerSocketChannel server = serve(socket, answer)) {
            assertThat(EngineClient.connect(Map.of("DOCKER_HOST", "unix://" + socket))
                            .engine())
                    .hasToString("docker@20.10.24");
            assertThat(server.isOpen()).isTrue();
        }
    }

    @Test
    void speaksOverTcpAsWell() throws Exception {
        try (ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            answerOnce(server, "HTTP/1.1 200 OK\r\n\r\n{\"Version\": \"28.2.2\"}");
            int port = ((InetSocketAddress) server.getLocalAddress()).getPort();
            EngineClient client = EngineClient.connect(Map.of("DOCKER_HOST", "tcp://127.0.0.1:" + port));
            assertThat(client.engine()).hasToString("docker@28.2.2");
            assertThat(client.isLocal()).isTrue();
        }
    }

    @Test
    void saysWhereItLooked() {
        assertThatThrownBy(() -> EngineClient.connect(Map.of("DOCKER_HOST", "unix:///nowhere/s")))
                .hasMessageContaining("unix:///nowhere/s");
        assertThatThrownBy(() -> EngineClient.connect(Map.of("DOCKER_HOST", "ssh://there")))
                .hasMessageContaining("use a tunnel");
    }

    /** The kernel's view of a container that a real engine started. */
    @Test
    @Tag("docker")
    void seesARunningContainerFromOutside() throws Exception {
        String id = docker(
                "run",
                "-d",
                "--cap-drop",
                "ALL",
                "--cap-add",
                "CHOWN",
                "--read-only",
                "--pids-limit",
                "33",
                "--security-opt",
                "no-new-privileges",
                "-m",
                "64m",
                "--uts",
                "host",
                "-u",
                "1000",
                "hull-test/bb:1",
                "sleep",
                "60");
        try {
            EngineClient client = EngineClient.connect(System.getenv());
            assertThat(client.running()).contains(id);
            Source inspect = client.inspect(id);
            String text = inspect.text(0, inspect.length());
            int at = text.indexOf("\"Pid\": ") + 7;
            ProcessFacts facts = new ProcessReader().read(Long.parseLong(text.substring(at, text.indexOf(',', at))));
            assertThat(facts.capabilities().bounding()).isEqualTo(CapabilitySet.of(Capability.CHOWN));
            assertThat(facts.capabilities().effective()).isEqualTo(CapabilitySet.NONE);
            assertThat(facts.noNewPrivileges()).isTrue();
            assertThat(facts.seccomp()).isEqualTo(2);
            assertThat(facts.uid()).isEqualTo(1000);
            assertThat(facts.rootReadOnly()).isTrue();
            assertThat(facts.shared()).contains("uts").doesNotContain("net", "pid", "mnt", "ipc");
            assertThat(facts.pidsLimit()).isEqualTo(33);
            assertThat(facts.memoryLimit()).isEqualTo(64L << 20).isLessThan(Fields.UNLIMITED);
            assertThat(client.image("hull-test/bb:1")).isPresent();
            assertThat(client.image("hull-test/absent:1")).isEmpty();
        } finally {
            docker("rm", "-f", id);
        }
    }

    private static String docker(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("docker"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(false).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(err).isZero();
        return out.strip();
    }

    private static ServerSocketChannel serve(Path socket, String answer) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        answerOnce(server, answer);
        return server;
    }

    private static void answerOnce(ServerSocketChannel server, String answer) {
        Thread.ofVirtual().start(() -> {
            try (SocketChannel client = server.accept()) {
                client.read(ByteBuffer.allocate(4096));
                client.write(ByteBuffer.wrap(answer.getBytes(StandardCharsets.UTF_8)));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
