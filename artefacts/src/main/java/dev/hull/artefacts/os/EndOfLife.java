package dev.hull.artefacts.os;

import dev.hull.model.Distro;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Until when releases of distributions are looked after. The table is searched as text: a scan asks once. */
public final class EndOfLife {
    private static final String ROLLING = "rolling";
    private static final String OPEN = "open";

    /** {@code ID}s whose releases are those of another, by number and by day. */
    private static final Map<String, String> SAME =
            Map.of("raspbian", "debian", "sled", "sles", "sles_sap", "sles", "opensuse", "opensuse-leap");

    private EndOfLife() {}

    /**
     * How long a release is looked after.
     *
     * @param release as the table has it: {@code 3.20} of Alpine 3.20.3
     * @param end the last day as yyyy-mm-dd; empty where there is none, or none is known
     * @param what ends then, as its makers call it
     * @param source of the row
     * @param asOf the day on which the source said so
     */
    public record Support(String distribution, String release, String end, String what, String source, LocalDate asOf) {
        /** {@return whether {@code today} lies after the last day} */
        public boolean isOver(LocalDate today) {
            return !end.isEmpty() && LocalDate.parse(end).isBefore(today);
        }
    }

    private static final class Table {
        static final String ROWS = read();

        private static String read() {
            try (InputStream in = EndOfLife.class.getResourceAsStream("end-of-life.tsv")) {
                if (in == null) {
                    throw new IllegalStateException("end-of-life.tsv is not in the jar");
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** {@return what is known of this release} Empty for one that the table doesn't have. */
    public static Optional<Support> of(Distro distro) {
        String id = distribution(distro);
        if (id.isEmpty()
                || distro.version().contains("_alpha")) { // Alpine's edge, by the number that it may get one day
            return Optional.empty();
        }
        for (String version = distro.version(); !version.isEmpty(); version = shorter(version)) {
            Optional<Support> row = row(id, version);
            if (row.isPresent()) {
                return row;
            }
        }
        return row(id, distro.version() + ".0").or(() -> row(id, "*"));
    }

    /** CentOS Stream calls itself {@code centos} too, and has other days. */
    private static String distribution(Distro distro) {
        boolean isStream = distro.id().equals("centos") && distro.pretty().contains("Stream");
        return isStream ? "centos-stream" : SAME.getOrDefault(distro.id(), distro.id());
    }

    private static String shorter(String version) {
        int dot = version.lastIndexOf('.');
        return dot < 0 ? "" : version.substring(0, dot);
    }

    private static Optional<Support> row(String id, String version) {
        String start = "\n" + id + "\t" + version + "\t";
        int at = Table.ROWS.indexOf(start);
        if (at < 0) {
            return Optional.empty();
        }
        String[] cells =
                Table.ROWS.substring(at + 1, Table.ROWS.indexOf('\n', at + 1)).split("\t", -1);
        String end = cells[2].equals(ROLLING) || cells[2].equals(OPEN) ? "" : cells[2];
        return Optional.of(new Support(cells[0], cells[1], end, cells[3], cells[4], LocalDate.parse(cells[5])));
    }
}
