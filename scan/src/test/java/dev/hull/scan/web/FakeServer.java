package dev.hull.scan.web;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that does to its clients whatever a test wants: down to the bytes, and to the moment when the line is cut. */
public final class FakeServer implements AutoCloseable {
    /** What a client asked. */
    public record Asked(String method, String path, Map<String, String> headers, String body, int number) {
        public String header(String name) {
            return headers.getOrDefault(name, "");
        }

        /** {@return the first byte that Range asks for, or 0} */
        public int from() {
            String range = header("range");
            return range.isEmpty() ? 0 : Integer.parseInt(range.substring(6, range.indexOf('-')));
        }
    }

    /** What is done to a client. When it throws, the connection is cut. */
    public interface Deed {
        void to(Asked asked, OutputStream out) throws Exception;
    }

    private final ServerSocket socket;
    private final Deed deed;
    private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<Socket> clients = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger connections = new AtomicInteger();

    public FakeServer(Deed deed) throws IOException {
        this.deed = deed;
        socket = new ServerSocket();
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Thread.ofVirtual().start(this::serve);
    }

    public String host() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    public URI at(String path) {
        return URI.create("http://" + host() + path);
    }

    public List<Asked> asked() {
        synchronized (asked) {
            return List.copyOf(asked);
        }
    }

    public int connections() {
        return connections.get();
    }

    private void serve() {
        try {
            while (true) {
                Socket client = socket.accept();
                connections.incrementAndGet();
                clients.add(client);
                Thread.ofVirtual().start(() -> talk(client));
            }
        } catch (IOException e) {
            // Closed: the test is over.
        }
    }

    private void talk(Socket client) {
        try (client) {
            InputStream in = new BufferedInputStream(client.getInputStream());
            String head = head(in);
            while (!head.isEmpty()) {
                String[] lines = head.split("\r\n");
                String[] first = lines[0].split(" ");
                Map<String, String> headers = new TreeMap<>();
                for (int i = 1; i < lines.length; i++) {
                    int colon = lines[i].indexOf(':');
                    headers.put(
                            lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                            lines[i].substring(colon + 1).strip());
                }
                byte[] body = in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
                Asked now = new Asked(
                        first[0], first[1], headers, new String(body, StandardCharsets.UTF_8), asked.size() + 1);
                asked.add(now);
                deed.to(now, client.getOutputStream());
                client.getOutputStream().flush();
                head = head(in);
            }
        } catch (Exception e) {
            // Cut, by the test or by the client.
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                return "";
            }
            head.append((char) next);
        }
        return head.toString();
    }

    public static void answer(OutputStream out, int status, String headers, byte[] body) throws IOException {
        head(out, status, "Content-Length: " + body.length + "\r\n" + headers);
        out.write(body);
    }

    public static void answer(OutputStream out, int status, String headers, String body) throws IOException {
        answer(out, status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    public static void head(OutputStream out, int status, String headers) throws IOException {
        out.write(("HTTP/1.1 " + status + " Fine\r\n" + headers + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() throws IOException {
        socket.close();
        for (Socket client : List.copyOf(clients)) {
            client.close();
        }
    }
}
