package dev.hull.vulns.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a database was made from.
 *
 * @param date the latest date of all inputs, ISO 8601: how old the knowledge is, whenever it was packed
 * @param counts of what is in it: {@code advisories}, {@code statements}, {@code ranges}, {@code flaws}, {@code packages}, …
 */
public record Manifest(String date, List<Read> inputs, SortedMap<String, Integer> counts) {
    /**
     * One input.
     *
     * @param sha256 of its bytes as they came, 64 hexadecimal digits
     * @param date when it was fetched, or the latest that it says of itself; may be empty
     * @param records that were taken
     * @param leftOut how many records were left out, by reason
     * @param problems what could not be read, the first of them in words
     */
    public record Read(
            String name,
            String sha256,
            long bytes,
            String date,
            int records,
            SortedMap<String, Integer> leftOut,
            int problems,
            List<String> firstProblems) {}

    byte[] bytes() {
        StringBuilder text = new StringBuilder();
        line(text, "date", date);
        counts.forEach((what, count) -> line(text, "count", what, Integer.toString(count)));
        for (Read input : inputs) {
            line(
                    text,
                    "input",
                    input.name,
                    input.sha256,
                    Long.toString(input.bytes),
                    input.date,
                    Integer.toString(input.records),
                    Integer.toString(input.problems));
            input.leftOut.forEach((reason, count) -> line(text, "left-out", Integer.toString(count), reason));
            input.firstProblems.forEach(problem -> line(text, "problem", problem));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder text, String... fields) {
        for (int i = 0; i < fields.length; i++) {
            text.append(i == 0 ? "" : "\t").append(fields[i].replace('\t', ' ').replace('\n', ' '));
        }
        text.append('\n');
    }

    static Manifest of(String text) {
        String date = "";
        SortedMap<String, Integer> counts = new TreeMap<>();
        List<Read> inputs = new ArrayList<>();
        for (String line : text.lines().toList()) {
            String[] fields = line.split("\t", -1);
            switch (fields[0]) {
                case "date" -> date = field(fields, 1);
                case "count" -> counts.put(field(fields, 1), number(field(fields, 2)));
                case "input" ->
                    inputs.add(new Read(
                            field(fields, 1),
                            field(fields, 2),
                            size(field(fields, 3)),
                            field(fields, 4),
                            number(field(fields, 5)),
                            new TreeMap<>(),
                            number(field(fields, 6)),
                            new ArrayList<>()));
                case "left-out" -> last(inputs).leftOut.put(field(fields, 2), number(field(fields, 1)));
                case "problem" -> last(inputs).firstProblems.add(field(fields, 1));
                default -> {}
            }
        }
        return new Manifest(date, List.copyOf(inputs), counts);
    }

    private static Read last(List<Read> inputs) {
        if (inputs.isEmpty()) {
            throw new DamagedDatabase("a manifest that does not begin with an input");
        }
        return inputs.getLast();
    }

    private static String field(String[] fields, int at) {
        if (at >= fields.length) {
            throw new DamagedDatabase("a line of the manifest that is too short");
        }
        return fields[at];
    }

    private static long size(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new DamagedDatabase("no size in the manifest: " + text);
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new DamagedDatabase("no number in the manifest: " + text);
        }
    }
}
