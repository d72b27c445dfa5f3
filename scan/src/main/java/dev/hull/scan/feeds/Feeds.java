package dev.hull.scan.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/** All public feeds that Hull knows: the table {@code feeds.tsv}. */
public final class Feeds {
    private static final int COLUMNS = 8;

    private Feeds() {}

    /** {@return every feed, in the order of the table} */
    public static List<Feed> all() {
        try (InputStream in = Objects.requireNonNull(Feeds.class.getResourceAsStream("feeds.tsv"))) {
            return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException("feeds.tsv is part of the program", e);
        }
    }

    static List<Feed> parse(String table) {
        List<Feed> feeds = new ArrayList<>();
        for (String line : table.split("\n")) {
            String[] row = line.split("\t", -1);
            if (!line.startsWith("#") && row.length == COLUMNS) {
                for (String value :
                        row[1].contains("osv-vulnerabilities") ? new String[] {row[2]} : row[2].split(" ")) {
                    feeds.add(new Feed(
                            row[0],
                            row[1].replace("{}", encoded(value)),
                            row[3],
                            row[4].replace("{}", value),
                            row[5],
                            row[6],
                            row[7].equals("yes")));
                }
            }
        }
        return feeds;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * {@return the feeds that are usual, and those of {@code chosen}}; where it begins with {@code only}, those alone
     *
     * @param chosen names, as {@code redhat-vex}
     * @throws UpdateException if one of them is no feed
     */
    public static List<Feed> chosen(List<Feed> all, List<String> chosen) throws UpdateException {
        boolean only = !chosen.isEmpty() && chosen.getFirst().equals("only");
        List<String> names = only ? chosen.subList(1, chosen.size()) : chosen;
        TreeSet<String> known = new TreeSet<>();
        all.forEach(feed -> known.add(feed.name()));
        for (String name : names) {
            if (!known.contains(name)) {
                throw new UpdateException("there is no feed " + name + "; there are " + String.join(", ", known));
            }
        }
        return all.stream()
                .filter(feed -> names.contains(feed.name()) || !only && feed.usual())
                .toList();
    }
}
