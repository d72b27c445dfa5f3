package dev.hull.scan.web;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What a server answered: the head, and the body as it comes. To be closed. */
public final class Answer implements Closeable {
    private final URI uri;
    private final Head head;
    private final InputStream body;

    Answer(URI uri, Head head, InputStream body) {
        this.uri = uri;
        this.head = head;
        this.body = body;
    }

    public int status() {
        return head.status();
    }

    /** {@return where the answer came from, after all redirects} */
    public URI uri() {
        return uri;
    }

    /** {@return the first value of the header of that lower-case name, or an empty one} */
    public String header(String name) {
        return head.value(name);
    }

    public List<String> headers(String name) {
        return List.copyOf(head.headers().getOrDefault(name, List.of()));
    }

    /** {@return the length that the head tells, or -1} */
    public long length() {
        try {
            return head.length();
        } catch (IOException e) {
            return -1;
        }
    }

    public InputStream body() {
        return body;
    }

    /**
     * {@return the whole body}
     *
     * @throws WebException if it is larger than {@code largest} bytes, or cut
     */
    public byte[] bytes(int largest) throws WebException {
        try {
            byte[] bytes = body.readNBytes(largest + 1);
            if (bytes.length > largest) {
                throw new WebException(
                        Query.shown(uri) + ": the answer is larger than " + largest + " bytes", status());
            }
            return bytes;
        } catch (WebException e) {
            throw e;
        } catch (IOException e) {
            throw new WebException(Query.shown(uri) + ": " + Web.reason(e), 0);
        }
    }

    /** {@return the beginning of the body as one line for a message} An error page is long, and may hold anything. */
    public String excerpt() {
        try {
            String text = new String(body.readNBytes(300), StandardCharsets.UTF_8);
            StringBuilder line = new StringBuilder();
            text.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c).forEach(line::appendCodePoint);
            return line.toString().strip();
        } catch (IOException e) {
            return "";
        }
    }

    @Override
    public void close() throws WebException {
        try {
            body.close();
        } catch (IOException e) {
            throw new WebException(Query.shown(uri) + ": " + Web.reason(e), 0);
        }
    }
}
