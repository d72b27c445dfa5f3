package dev.hull.checks.image;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When support of products' release lines ends. The tables are searched as text: a check asks once or twice, so nothing is parsed that
 * nobody asks for, and each product once.
 */
final class ReleaseLines {
    private static final String OPEN = "open";
    private static final String ENDED = "ended";

    private ReleaseLines() {}

    /**
     * A release line that is out of support.
     *
     * @param end its last day as yyyy-mm-dd, or empty where none is known
     * @param newest the newest line of the product, or empty where that is this one
     */
    record Ended(String product, String cycle, String end, String newest) {}

    private record Line(String product, String cycle, String end, String codeName) {
        static Line parse(String row) {
            String[] cells = row.split("\t", -1);
            return new Line(cells[0], cells[1], cells[2], cells.length > 3 ? cells[3] : "");
        }

        boolean isOver(LocalDate today) {
            return end.equals(ENDED)
                    || !end.equals(OPEN) && LocalDate.parse(end).isBefore(today);
        }

        String day() {
            return end.equals(ENDED) || end.equals(OPEN) ? "" : end;
        }
    }

    /** The tables, read when the first image is judged. */
    private static final class Tables {
        static final String CYCLES = read("cycles.tsv");
        static final String PRODUCTS = read("products.tsv");

        /** By product: a stream of manifests asks for the same few over and over. Only products of the table are asked for. */
        static final Map<String, List<Line>> LINES = new ConcurrentHashMap<>();

        private static String read(String name) {
            try (InputStream in = ReleaseLines.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException(name + " is not in the jar");
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** {@return the product that the image of that name carries, or empty} */
    static String product(String image) {
        return cell(image, 1);
    }

    /** {@return the year, month or day since which nobody makes that image any more, or empty} */
    static String retired(String image) {
        return cell(image, 2);
    }

    /** {@return the line that {@code version} of {@code product} belongs to, if it is out of support} */
    static Optional<Ended> ended(String product, String version, LocalDate today) {
        List<Line> lines = lines(product);
        for (String prefix = version; !prefix.isEmpty(); prefix = shorter(prefix)) {
            for (Line line : lines) {
                if (line.cycle.equals(prefix)) {
                    return line.isOver(today) ? Optional.of(ended(line, lines, today)) : Optional.empty();
                }
            }
        }
        return allBelow(version, lines, today);
    }

    /** {@return the distribution's release of that code name, if it is out of support} */
    static Optional<Ended> endedRelease(String codeName, LocalDate today) {
        if (codeName.isEmpty() || !Tables.CYCLES.contains("\t" + codeName + "\n")) {
            return Optional.empty();
        }
        for (String product : List.of("debian", "ubuntu")) {
            List<Line> lines = lines(product);
            for (Line line : lines) {
                if (line.codeName.equals(codeName) && line.isOver(today)) {
                    return Optional.of(ended(line, lines, today));
                }
            }
        }
        return Optional.empty();
    }

    /** A tag such as {@code 5} moves along the lines 5.6, 5.7 …; it is out of support when all of them are. */
    private static Optional<Ended> allBelow(String version, List<Line> lines, LocalDate today) {
        Line last = null;
        for (Line line : lines) {
            if (line.cycle.startsWith(version + ".")) {
                if (!line.isOver(today)) {
                    return Optional.empty();
                }
                last = last == null || line.end.compareTo(last.end) > 0 ? line : last;
            }
        }
        return last == null ? Optional.empty() : Optional.of(ended(last, lines, today));
    }

    private static Ended ended(Line line, List<Line> lines, LocalDate today) {
        Line newest = line;
        for (Line other : lines) {
            if (!other.isOver(today) && isNewer(other.cycle, newest.cycle)) {
                newest = other;
            }
        }
        return new Ended(line.product, line.cycle, line.day(), newest.equals(line) ? "" : newest.cycle);
    }

    private static boolean isNewer(String cycle, String than) {
        String[] left = cycle.split("\\.", -1);
        String[] right = than.split("\\.", -1);
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            int difference = Long.compare(number(left[i]), number(right[i]));
            if (difference != 0) {
                return difference > 0;
            }
        }
        return left.length > right.length;
    }

    private static long number(String part) {
        long number = 0;
        for (int i = 0; i < part.length() && i < 12 && Character.isDigit(part.charAt(i)); i++) {
            number = number * 10 + (part.charAt(i) - '0');
        }
        return number;
    }

    private static String shorter(String version) {
        int dot = version.lastIndexOf('.');
        return dot < 0 ? "" : version.substring(0, dot);
    }

    private static List<Line> lines(String product) {
        return Tables.LINES.computeIfAbsent(product, ReleaseLines::search);
    }

    private static List<Line> search(String product) {
        List<Line> lines = new ArrayList<>();
        String start = "\n" + product + "\t";
        for (int at = Tables.CYCLES.indexOf(start); at >= 0; at = Tables.CYCLES.indexOf(start, at + 1)) {
            lines.add(Line.parse(Tables.CYCLES.substring(at + 1, Tables.CYCLES.indexOf('\n', at + 1))));
        }
        return lines;
    }

    private static String cell(String image, int column) {
        int at = Tables.PRODUCTS.indexOf("\n" + image + "\t");
        if (at < 0) {
            return "";
        }
        String[] cells = Tables.PRODUCTS
                .substring(at + 1, Tables.PRODUCTS.indexOf('\n', at + 1))
                .split("\t", -1);
        return column < cells.length ? cells[column] : "";
    }
}
