package dev.hull.artefacts.xml;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Elements, attributes and text of a document (XML 1.0, fifth edition), one after the other. Lenient: a document type is passed
 * over, an entity that is none of the five stays as it is written, and what is not well-formed ends the walk
 * ({@link #isBroken}). Prefixes are taken from names. Open elements are a list, so depth costs no stack.
 */
public final class Xml {
    /** What the walk stands on. */
    public enum Event {
        START,
        END,
        TEXT,
        DONE
    }

    private static final int DEEPEST = 1000;
    private static final int LONGEST_PATH = 8;

    private final String text;
    private final List<String> open = new ArrayList<>();
    private int at;
    private int from;
    private int to;
    private int attributes;
    private boolean closesItself;
    private boolean ending;
    private boolean broken;
    private boolean isLiteral;

    private Xml(String text) {
        this.text = text;
    }

    /** {@return a walk over {@code bytes}} The encoding is what the byte order mark or the declaration says, else UTF-8. */
    public static Xml of(byte[] bytes) {
        return new Xml(decode(bytes));
    }

    private static String decode(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xfe && (bytes[1] & 0xff) == 0xff) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        if (bytes.length >= 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xfe) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        int mark = bytes.length >= 3 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb ? 3 : 0;
        String declaration = new String(bytes, mark, Math.min(100, bytes.length - mark), StandardCharsets.ISO_8859_1);
        return declared(declaration)
                .decode(ByteBuffer.wrap(bytes, mark, bytes.length - mark))
                .toString();
    }

    private static Charset declared(String start) {
        int end = start.indexOf("?>");
        String head = end < 0 ? "" : start.substring(0, end).toLowerCase(Locale.ROOT);
        boolean latin = head.contains("iso-8859-1") || head.contains("windows-1252");
        return latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
    }

    /** {@return whether the document broke off or is not well-formed} What came before was read. */
    public boolean isBroken() {
        return broken;
    }

    /** {@return how many elements are open, that of a {@code START} or {@code END} included} */
    public int depth() {
        return open.size();
    }

    /** {@return the name of the innermost open element, without prefix} Empty outside of the root. */
    public String name() {
        return open.isEmpty() ? "" : open.getLast();
    }

    /** {@return the names of all open elements, from the root on, as {@code project/parent/version}; of many, only the outer ones} */
    public String path() {
        return String.join("/", open.subList(0, Math.min(open.size(), LONGEST_PATH)));
    }

    /** Goes on. After {@code END}, {@link #name} and {@link #depth} still speak of the element that ends. */
    public Event next() {
        if (ending) {
            open.removeLast();
            ending = false;
        }
        if (closesItself) {
            closesItself = false;
            return end();
        }
        while (at < text.length()) {
            if (text.charAt(at) != '<') {
                return text();
            }
            if (text.startsWith("<!--", at)) {
                skipPast("-->");
            } else if (text.startsWith("<![CDATA[", at)) {
                return literal();
            } else if (text.startsWith("<?", at)) {
                skipPast("?>");
            } else if (text.startsWith("<!", at)) {
                skipDocumentType();
            } else if (text.startsWith("</", at)) {
                return close();
            } else {
                return start();
            }
        }
        broken |= !open.isEmpty();
        return Event.DONE;
    }

    private Event end() {
        ending = true;
        return Event.END;
    }

    private Event text() {
        int end = text.indexOf('<', at);
        from = at;
        to = end < 0 ? text.length() : end;
        at = to;
        isLiteral = false;
        return Event.TEXT;
    }

    private Event literal() {
        from = at + "<![CDATA[".length();
        int end = text.indexOf("]]>", from);
        if (end < 0) {
            return stop();
        }
        to = end;
        at = end + 3;
        isLiteral = true;
        return Event.TEXT;
    }

    private void skipPast(String mark) {
        int end = text.indexOf(mark, at);
        if (end < 0) {
            stop();
        } else {
            at = end + mark.length();
        }
    }

    private void skipDocumentType() {
        int brackets = 0;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '[') {
                brackets++;
            } else if (c == ']') {
                brackets--;
            } else if (c == '>' && brackets <= 0) {
                at = i + 1;
                return;
            }
        }
        stop();
    }

    private Event close() {
        int end = text.indexOf('>', at);
        if (end < 0 || open.isEmpty()) {
            return stop();
        }
        String name = local(at + 2, end);
        at = end + 1;
        return name.equals(open.getLast()) ? end() : stop();
    }

    private Event start() {
        int end = tagEnd();
        if (end < 0 || open.size() >= DEEPEST) {
            return stop();
        }
        int nameEnd = at + 1;
        while (nameEnd < end && !isSpace(text.charAt(nameEnd)) && text.charAt(nameEnd) != '/') {
            nameEnd++;
        }
        open.add(local(at + 1, nameEnd));
        closesItself = text.charAt(end - 1) == '/';
        attributes = nameEnd;
        to = closesItself ? end - 1 : end;
        at = end + 1;
        return Event.START;
    }

    private int tagEnd() {
        char quote = 0;
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return i;
            }
        }
        return -1;
    }

    private Event stop() {
        broken = true;
        at = text.length();
        open.clear();
        return Event.DONE;
    }

    private String local(int start, int end) {
        String name = text.substring(start, end).strip();
        return name.substring(name.indexOf(':') + 1);
    }

    /** {@return the text of a {@code TEXT} event, entities resolved, without the blanks around it} */
    public String content() {
        String raw = text.substring(from, to).strip();
        return isLiteral ? raw : resolved(raw);
    }

    /** {@return the attribute of the element that just started, whatever its prefix and case; empty where it has none} */
    public String attribute(String name) {
        int i = attributes;
        while (i < to) {
            int equals = text.indexOf('=', i, to);
            if (equals < 0) {
                return "";
            }
            int quote = equals + 1;
            while (quote < to && isSpace(text.charAt(quote))) {
                quote++;
            }
            int end = quote < to ? text.indexOf(text.charAt(quote), quote + 1, to) : -1;
            if (end < 0) {
                return "";
            }
            if (local(i, equals).equalsIgnoreCase(name)) {
                return resolved(text.substring(quote + 1, end).strip());
            }
            i = end + 1;
        }
        return "";
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    private static String resolved(String raw) {
        int and = raw.indexOf('&');
        if (and < 0) {
            return raw;
        }
        StringBuilder out = new StringBuilder(raw.length());
        int done = 0;
        while (and >= 0) {
            int end = raw.indexOf(';', and);
            if (end < 0) {
                break;
            }
            out.append(raw, done, and).append(entity(raw.substring(and + 1, end)));
            done = end + 1;
            and = raw.indexOf('&', done);
        }
        return out.append(raw, done, raw.length()).toString();
    }

    private static String entity(String name) {
        return switch (name) {
            case "lt" -> "<";
            case "gt" -> ">";
            case "amp" -> "&";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> name.startsWith("#") ? character(name) : "&" + name + ";";
        };
    }

    private static String character(String reference) {
        boolean hex = reference.startsWith("#x");
        try {
            int code = Integer.parseInt(reference, hex ? 2 : 1, reference.length(), hex ? 16 : 10);
            return Character.isValidCodePoint(code) ? Character.toString(code) : "&" + reference + ";";
        } catch (NumberFormatException e) {
            return "&" + reference + ";";
        }
    }
}
