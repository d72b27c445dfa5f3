package dev.hull.model;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** How package URLs are written: {@code pkg:type/namespace/name@version?qualifiers#subpath}, percent-encoded (RFC 3986). */
final class PurlText {
    private static final String SCHEME = "pkg:";
    private static final String HEX = "0123456789ABCDEF";

    private PurlText() {}

    static Optional<Purl> read(String text, boolean lenient) {
        String rest = text.strip();
        if (!rest.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        rest = rest.substring(SCHEME.length());
        String subpath = "";
        int hash = rest.lastIndexOf('#');
        if (hash >= 0) {
            subpath = rest.substring(hash + 1);
            rest = rest.substring(0, hash);
        }
        String query = "";
        int question = rest.lastIndexOf('?');
        if (question >= 0) {
            query = rest.substring(question + 1);
            rest = rest.substring(0, question);
        }
        rest = trimSlashes(rest);
        int slash = rest.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        String type = lenient ? rest.substring(0, slash).toLowerCase(Locale.ROOT) : rest.substring(0, slash);
        SortedMap<String, String> qualifiers = new TreeMap<>();
        if (!isType(type) || !readQualifiers(query, lenient, qualifiers)) {
            return Optional.empty();
        }
        return readPath(type, trimSlashes(rest.substring(slash + 1)), qualifiers, parts(subpath, true));
    }

    private static Optional<Purl> readPath(
            String type, String path, SortedMap<String, String> qualifiers, String subpath) {
        int at = path.lastIndexOf('@');
        boolean versioned = at > 0 && path.charAt(at - 1) != '/';
        if (at == 0 && path.indexOf('/') < 0) {
            return Optional.empty();
        }
        String version = versioned ? decode(path.substring(at + 1)) : "";
        String names = trimSlashes(versioned ? path.substring(0, at) : path);
        int slash = names.lastIndexOf('/');
        String name = decode(names.substring(slash + 1));
        if (name.isEmpty() || (at > 0 && !versioned && at == path.length() - 1)) {
            return Optional.empty();
        }
        String namespace = slash < 0 ? "" : parts(names.substring(0, slash), false);
        return PurlTypes.canonical(new Purl(type, namespace, name, version, qualifiers, subpath));
    }

    private static boolean readQualifiers(String query, boolean lenient, Map<String, String> qualifiers) {
        for (String pair : query.isEmpty() ? new String[0] : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String key = equals < 0 ? pair : pair.substring(0, equals);
            key = lenient ? key.toLowerCase(Locale.ROOT) : key;
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            if (!isKey(key) || (!value.isEmpty() && qualifiers.put(key, value) != null)) {
                return false;
            }
        }
        return true;
    }

    static boolean isType(String type) {
        if (type.isEmpty() || Character.isDigit(type.charAt(0))) {
            return false;
        }
        for (int i = 0; i < type.length(); i++) {
            char c = type.charAt(i);
            if (!isLowerOrDigit(c) && c != '.' && c != '-') {
                return false;
            }
        }
        return true;
    }

    static boolean areKeys(Collection<String> keys) {
        return keys.stream().allMatch(PurlText::isKey);
    }

    private static boolean isKey(String key) {
        if (key.isEmpty() || (key.charAt(0) >= '0' && key.charAt(0) <= '9')) {
            return false;
        }
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if (!isLowerOrDigit(c) && c != '.' && c != '-' && c != '_') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLowerOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    static String write(Purl purl) {
        StringBuilder out =
                new StringBuilder(64).append(SCHEME).append(purl.type()).append('/');
        if (!purl.namespace().isEmpty()) {
            encodePath(purl.namespace(), out);
            out.append('/');
        }
        encode(purl.name(), out);
        if (!purl.version().isEmpty()) {
            out.append('@');
            encode(purl.version(), out);
        }
        char separator = '?';
        for (Map.Entry<String, String> qualifier : purl.qualifiers().entrySet()) {
            out.append(separator).append(qualifier.getKey()).append('=');
            encode(qualifier.getValue(), out);
            separator = '&';
        }
        if (!purl.subpath().isEmpty()) {
            out.append('#');
            encodePath(purl.subpath(), out);
        }
        return out.toString();
    }

    private static void encodePath(String path, StringBuilder out) {
        int from = 0;
        while (from <= path.length()) {
            int slash = path.indexOf('/', from);
            int to = slash < 0 ? path.length() : slash;
            encode(path.substring(from, to), out);
            if (slash < 0) {
                return;
            }
            out.append('/');
            from = to + 1;
        }
    }

    private static void encode(String text, StringBuilder out) {
        if (isPlain(text)) {
            out.append(text);
            return;
        }
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (isPlain(b)) {
                out.append((char) b);
            } else {
                out.append('%').append(HEX.charAt((b >> 4) & 0xf)).append(HEX.charAt(b & 0xf));
            }
        }
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** The colon is left as it is, beside RFC 3986's unreserved characters. */
    private static boolean isPlain(int c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || c == '.'
                || c == '-'
                || c == '_'
                || c == '~'
                || c == ':';
    }

    /** What is no valid encoding stays as it is written. */
    private static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < raw.length; i++) {
            int high = raw[i] == '%' && i + 2 < raw.length ? Character.digit(raw[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(raw[i + 2], 16);
            bytes.write(low < 0 ? raw[i] : (high << 4) | low);
            i += low < 0 ? 0 : 2;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException notText) {
            return text;
        }
    }

    /** {@return the decoded parts that are not empty, with one slash between them} A subpath has no dots as parts either. */
    private static String parts(String path, boolean subpath) {
        StringBuilder kept = new StringBuilder(path.length());
        for (String part : path.split("/", -1)) {
            String decoded = decode(part);
            boolean dots = subpath && (decoded.equals(".") || decoded.equals(".."));
            if (!decoded.isEmpty() && !dots) {
                kept.append(kept.isEmpty() ? "" : "/").append(decoded);
            }
        }
        return kept.toString();
    }

    private static String trimSlashes(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) == '/') {
            from++;
        }
        while (to > from && text.charAt(to - 1) == '/') {
            to--;
        }
        return text.substring(from, to);
    }
}
