package dev.hull.checks.explain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables beside this class, read each time: whoever asks asks once. */
final class Rows {
    private Rows() {}

    /** {@return the cells of the row that begins with {@code name}, or none} */
    static List<String> of(String table, String name) {
        String text = text(table);
        int start = text.indexOf("\n" + name + "\t");
        if (start < 0 || name.isEmpty()) {
            return List.of();
        }
        return List.of(text.substring(start + 1, text.indexOf('\n', start + 1)).split("\t", -1));
    }

    /** {@return the words of a cell} */
    static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
    }

    private static String text(String table) {
        try (InputStream in = Rows.class.getResourceAsStream(table)) {
            if (in == null) {
                throw new IllegalStateException(table + " is not beside its class");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
