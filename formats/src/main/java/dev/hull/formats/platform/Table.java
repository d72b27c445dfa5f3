package dev.hull.formats.platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The table of defaults, {@code defaults.tsv} beside this class: one row for each field and range of versions of one platform. */
final class Table {
    /**
     * A row.
     *
     * @param open whether {@code dependsOn} decides, and {@code value} is only what is feared
     * @param source where the row comes from
     */
    record Row(Version versions, String field, boolean open, String value, String dependsOn, String source) {}

    private Table() {}

    /** {@return the rows of {@code platform}, none for a platform that the table does not know} */
    static List<Row> of(String platform) {
        String text = text();
        String prefix = platform + "\t";
        List<Row> rows = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            if (text.startsWith(prefix, start)) {
                rows.add(row(cells(text, start + prefix.length(), end)));
            }
            start = end + 1;
        }
        return rows;
    }

    private static Row row(List<String> cells) {
        return new Row(
                Version.range(cells.get(0), cells.get(1)),
                cells.get(2),
                cells.get(3).equals("open"),
                cells.get(4),
                cells.get(5),
                cells.get(6));
    }

    private static List<String> cells(String text, int start, int end) {
        List<String> cells = new ArrayList<>();
        int from = start;
        for (int tab = text.indexOf('\t', from); tab >= 0 && tab < end; tab = text.indexOf('\t', from)) {
            cells.add(text.substring(from, tab));
            from = tab + 1;
        }
        cells.add(text.substring(from, end));
        return cells;
    }

    private static String text() {
        try (InputStream in = Table.class.getResourceAsStream("defaults.tsv")) {
            if (in == null) {
                throw new IllegalStateException("defaults.tsv is not beside its class");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
