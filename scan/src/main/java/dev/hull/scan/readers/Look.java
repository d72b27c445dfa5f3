package dev.hull.scan.readers;

import dev.hull.model.Source;
import java.util.HashSet;
import java.util.Set;

/**
 * A first look at a file, by which its format is recognised without parsing it: is it text, which keys stand at the top, what does
 * the first line say. Cheap, and never wrong about the name of a file because it hardly looks at it.
 */
public final class Look {
    private static final int MOST_KEYS = 200;

    private final Source source;
    private final boolean text;
    private final Set<String> keys;

    private Look(Source source, boolean text, Set<String> keys) {
        this.source = source;
        this.text = text;
        this.keys = keys;
    }

    public static Look at(Source source) {
        boolean text = isText(source.bytes());
        return new Look(
                source,
                text,
                text ? TopKeys.of(source.bytes(), MOST_KEYS, mayBeBroken(source.name())) : new HashSet<>());
    }

    /** A file that says by its name what it wants to be counts as such even where its syntax is broken: that is worth a word. */
    private static boolean mayBeBroken(String name) {
        return name.equals("-") || name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
    }

    boolean mayBeBroken() {
        return mayBeBroken(source.name());
    }

    public Source source() {
        return source;
    }

    public boolean isText() {
        return text;
    }

    /** {@return whether {@code key} stands at the top of any document, or of any element of a list at the top} */
    public boolean hasKey(String key) {
        return keys.contains(key);
    }

    /** {@return the part of the name after the last slash} */
    public String fileName() {
        return source.name().substring(source.name().lastIndexOf('/') + 1);
    }

    /** {@return the first line that is neither blank nor a comment with {@code #}, without blanks around it; or empty} */
    public String firstLine() {
        for (int line = 1; line <= source.lines() && line < 400; line++) {
            String written = source.lineText(line).strip();
            if (!written.isEmpty() && written.charAt(0) != '#') {
                return written;
            }
        }
        return "";
    }

    /** {@return the program that {@code #!} on the first line names, or empty} */
    public String interpreter() {
        byte[] bytes = source.bytes();
        return bytes.length > 2 && bytes[0] == '#' && bytes[1] == '!' ? source.lineText(1) : "";
    }

    /** {@return whether {@code word} stands in the text, as it is} */
    public boolean mentions(String word) {
        byte[] bytes = source.bytes();
        int last = bytes.length - word.length();
        for (int i = 0; i <= last; i++) {
            int k = 0;
            while (k < word.length() && bytes[i + k] == word.charAt(k)) {
                k++;
            }
            if (k == word.length()) {
                return true;
            }
        }
        return false;
    }

    /** UTF-16 with a byte order mark is text too; its readers say that they can't read it. */
    private static boolean isText(byte[] bytes) {
        if (bytes.length >= 2
                && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                        || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF)) {
            return true;
        }
        int end = Math.min(bytes.length, 8192);
        for (int i = 0; i < end; i++) {
            if (bytes[i] == 0) {
                return false;
            }
        }
        return true;
    }
}
