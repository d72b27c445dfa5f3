package dev.hull.scan.web;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;

/** One connection to one place, for one question after the other. */
final class Connection implements Closeable {
    private final Wire wire;
    private final InputStream in;
    private final String proxyCredentials;
    private final boolean absolute;
    private final Consumer<Connection> free;
    private boolean fresh = true;

    /**
     * @param absolute whether whole addresses are asked for, as a proxy wants it (RFC 9112, 3.2.2)
     * @param free where the connection goes when it can be used again
     */
    Connection(Wire wire, boolean absolute, String proxyCredentials, Consumer<Connection> free) {
        this.wire = wire;
        this.in = new BufferedInputStream(wire.in(), 1 << 16);
        this.absolute = absolute;
        this.proxyCredentials = proxyCredentials;
        this.free = free;
    }

    InputStream in() {
        return in;
    }

    /** {@return whether nothing was asked on it yet} One that was may have been closed by the other side meanwhile. */
    boolean isFresh() {
        return fresh;
    }

    Answer ask(Query query, String authority, Patience patience) throws IOException {
        try {
            wire.out().write(text(query, authority).getBytes(StandardCharsets.ISO_8859_1));
            wire.out().flush();
            Head head = Head.read(in, patience.head());
            fresh = false;
            boolean keeps = head.version() == 1 && !head.says("connection", "close");
            return new Answer(query.uri(), head, body(query, head, keeps, patience));
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private Body body(Query query, Head head, boolean keeps, Patience patience) throws IOException {
        if (query.method().equals("HEAD") || head.status() == 204 || head.status() == 304) {
            return new Body(this, Body.Framing.LENGTH, 0, keeps, patience).begin();
        }
        if (head.says("transfer-encoding", "chunked")) {
            return new Body(this, Body.Framing.CHUNKS, 0, keeps, patience).begin();
        }
        long length = head.length();
        return length < 0
                ? new Body(this, Body.Framing.CLOSE, 0, false, patience).begin()
                : new Body(this, Body.Framing.LENGTH, length, keeps, patience).begin();
    }

    private String text(Query query, String authority) {
        String path = query.uri().getRawPath();
        String target = (path == null || path.isEmpty() ? "/" : path)
                + (query.uri().getRawQuery() == null ? "" : "?" + query.uri().getRawQuery());
        StringBuilder text = new StringBuilder(query.method())
                .append(' ')
                .append(absolute ? query.uri().getScheme() + "://" + authority + target : target)
                .append(" HTTP/1.1\r\nHost: ")
                .append(authority)
                .append("\r\nUser-Agent: hull\r\n");
        if (absolute && !proxyCredentials.isEmpty()) {
            text.append("Proxy-Authorization: ").append(proxyCredentials).append("\r\n");
        }
        for (Map.Entry<String, String> header : query.headers().entrySet()) {
            text.append(header.getKey()).append(": ").append(header.getValue()).append("\r\n");
        }
        if (query.method().equals("POST")) {
            text.append("Content-Length: ").append(query.form().length()).append("\r\n");
        }
        return text.append("\r\n").append(query.form()).toString();
    }

    void free(boolean reusable) throws IOException {
        if (reusable) {
            free.accept(this);
        } else {
            close();
        }
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
