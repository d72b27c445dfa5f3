package dev.hull.scan.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * One GET over one connection (RFC 9112), for engines only: the JDK's own client speaks no Unix sockets, and starts threads.
 *
 * @param body whole, decoded from chunks
 */
record Http(int status, String body) {
    private static final long PATIENCE = 20_000; // milliseconds for the whole exchange
    private static final int LARGEST = 64 << 20;

    /**
     * {@return the answer to GET {@code path}}
     *
     * @throws EngineException if there is none in time, or it is no HTTP, or larger than 64 MB
     */
    static Http get(EngineAddress address, String path) throws EngineException {
        try (SocketChannel channel = open(address);
                Selector selector = Selector.open()) {
            long end = System.nanoTime() + PATIENCE * 1_000_000;
            channel.configureBlocking(false);
            SelectionKey key = channel.register(selector, 0);
            connect(channel, key, address, end);
            key.interestOps(SelectionKey.OP_WRITE);
            send(
                    channel,
                    selector,
                    "GET " + path
                            + " HTTP/1.1\r\nHost: engine\r\nConnection: close\r\nAccept: application/json\r\n\r\n",
                    end);
            key.interestOps(SelectionKey.OP_READ);
            return parse(receive(channel, selector, end), path);
        } catch (IOException e) {
            throw new EngineException(address.text() + ": " + reason(e) + next(address, e));
        }
    }

    private static SocketChannel open(EngineAddress address) throws IOException {
        return address.address() instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open();
    }

    /** A host that answers nothing would hold a blocking connect for minutes. */
    private static void connect(SocketChannel channel, SelectionKey key, EngineAddress address, long end)
            throws IOException {
        if (!channel.connect(address.address())) {
            key.interestOps(SelectionKey.OP_CONNECT);
            while (!channel.finishConnect()) {
                await(key.selector(), end);
            }
        }
    }

    private static void send(SocketChannel channel, Selector selector, String request, long end) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII));
        while (bytes.hasRemaining()) {
            if (channel.write(bytes) == 0) {
                await(selector, end);
            }
        }
    }

    private static byte[] receive(SocketChannel channel, Selector selector, long end) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        while (true) {
            int read = channel.read(buffer);
            if (read < 0) {
                return all.toByteArray();
            }
            if (read == 0) {
                await(selector, end);
            }
            all.write(buffer.array(), 0, buffer.position());
            buffer.clear();
            if (all.size() > LARGEST) {
                throw new IOException("an answer of more than 64 MB");
            }
        }
    }

    private static void await(Selector selector, long end) throws IOException {
        long left = (end - System.nanoTime()) / 1_000_000;
        if (left <= 0 || selector.select(left) == 0) {
            throw new IOException("no answer within " + PATIENCE / 1000 + " seconds");
        }
        selector.selectedKeys().clear();
    }

    private static Http parse(byte[] answer, String path) throws IOException {
        String text = new String(answer, StandardCharsets.ISO_8859_1);
        int head = text.indexOf("\r\n\r\n");
        if (head < 0 || !text.startsWith("HTTP/1.") || text.length() < 12) {
            throw new IOException("GET " + path + ": the answer is no HTTP: is this an engine's socket?");
        }
        int status = number(text.substring(9, 12), 10);
        boolean chunked = text.substring(0, head).toLowerCase(Locale.ROOT).contains("\r\ntransfer-encoding: chunked");
        String body = text.substring(head + 4);
        byte[] bytes = (chunked ? joined(body) : body).getBytes(StandardCharsets.ISO_8859_1);
        return new Http(status, new String(bytes, StandardCharsets.UTF_8));
    }

    private static String joined(String chunks) throws IOException {
        StringBuilder body = new StringBuilder();
        int at = 0;
        while (true) {
            int line = chunks.indexOf("\r\n", at);
            if (line < 0) {
                throw new IOException("the answer was cut short");
            }
            int size = number(chunks.substring(at, line).split(";", 2)[0].strip(), 16);
            if (size == 0) {
                return body.toString();
            }
            int start = line + 2;
            if (start + size > chunks.length()) {
                throw new IOException("the answer was cut short");
            }
            body.append(chunks, start, start + size);
            at = start + size + 2;
        }
    }

    private static int number(String text, int base) throws IOException {
        try {
            return Integer.parseUnsignedInt(text, base);
        } catch (NumberFormatException e) {
            throw new IOException("the answer is no HTTP: " + text + " is no number");
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static String next(EngineAddress address, IOException e) {
        String reason = reason(e).toLowerCase(Locale.ROOT);
        if (reason.contains("permission")) {
            return "; run as root, or as a member of the socket's group";
        }
        return reason.contains("refused") || reason.contains("no such file")
                ? "; is the engine running? DOCKER_HOST says where: " + address.text()
                : "";
    }
}
