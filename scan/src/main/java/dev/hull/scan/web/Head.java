package dev.hull.scan.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The head of an answer (RFC 9112, 4 and 5).
 *
 * @param version the minor version of HTTP/1
 * @param headers by lower-case name, each with its values in their order
 */
record Head(int version, int status, Map<String, List<String>> headers) {
    private static final int LARGEST = 64 << 10;

    /** {@return the head that {@code in} holds next} Interim answers (1xx) are passed over. */
    static Head read(InputStream in, int patience) throws IOException {
        long end = System.nanoTime() + patience * 1_000_000L;
        Head head = parse(bytes(in, end));
        while (head.status < 200) {
            head = parse(bytes(in, end));
        }
        return head;
    }

    private static String bytes(InputStream in, long end) throws IOException {
        StringBuilder text = new StringBuilder(512);
        int newlines = 0;
        while (newlines < 2) {
            int next = in.read();
            if (next < 0) {
                throw new IOException(
                        text.isEmpty()
                                ? "the connection was closed without an answer"
                                : "the answer is cut in its head");
            }
            if (text.length() > LARGEST) {
                throw new NoHttp("its head is larger than 64 KB");
            }
            if (text.length() == 16 && !text.toString().startsWith("HTTP/1.")) {
                throw new NoHttp("it begins otherwise");
            }
            if ((text.length() & 63) == 0 && System.nanoTime() > end) {
                throw new java.net.SocketTimeoutException("its head takes too long");
            }
            text.append((char) next);
            newlines = next == '\n' ? newlines + 1 : next == '\r' ? newlines : 0;
        }
        return text.toString();
    }

    private static Head parse(String text) throws IOException {
        String[] lines = text.split("\n");
        String first = lines[0].strip();
        if (!first.startsWith("HTTP/1.") || first.length() < 12 || !isNumber(first.substring(9, 12))) {
            throw new NoHttp("it begins otherwise");
        }
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                headers.computeIfAbsent(lines[i].substring(0, colon).toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                        .add(latin(lines[i].substring(colon + 1).strip()));
            }
        }
        return new Head(first.charAt(7) - '0', Integer.parseInt(first.substring(9, 12)), headers);
    }

    /** Nothing of an answer may move the cursor of a terminal. */
    private static String latin(String value) {
        StringBuilder plain = new StringBuilder(value.length());
        value.chars().forEach(c -> plain.append(c < ' ' || c >= 127 && c < 160 ? '?' : (char) c));
        return new String(plain.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1);
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** {@return the first value of a header, or an empty one} */
    String value(String name) {
        List<String> values = headers.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    boolean says(String name, String word) {
        for (String value : headers.getOrDefault(name, List.of())) {
            for (String part : value.split(",")) {
                if (part.strip().equalsIgnoreCase(word)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** {@return the length that the head tells, or -1} */
    long length() throws IOException {
        String text = value("content-length");
        if (text.isEmpty()) {
            return -1;
        }
        if (text.length() > 18 || !isNumber(text)) {
            throw new NoHttp("its length is no number");
        }
        return Long.parseLong(text);
    }
}
