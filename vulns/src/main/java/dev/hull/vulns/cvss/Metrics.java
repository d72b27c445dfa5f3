package dev.hull.vulns.cvss;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The metrics of a vector: {@code AV:N/AC:L/…}, each at most once, each with a value that its version knows. */
final class Metrics {
    private final Map<String, String> values;

    private Metrics(Map<String, String> values) {
        this.values = values;
    }

    /**
     * {@return the metrics; empty where one is unknown, doubled, or missing}
     *
     * @param known lines {@code AV NALP}: a metric and the letters or words that it takes; the {@code mandatory} first ones must be there
     */
    static Optional<Metrics> of(String vector, String[][] known, int mandatory) {
        Map<String, String> values = new HashMap<>();
        for (String part : vector.split("/", -1)) {
            int colon = part.indexOf(':');
            String metric = colon < 0 ? part : part.substring(0, colon);
            String value = part.substring(colon + 1);
            if (colon < 0 || !isKnown(known, metric, value) || values.put(metric, value) != null) {
                return Optional.empty();
            }
        }
        for (int i = 0; i < mandatory; i++) {
            if (!values.containsKey(known[i][0])) {
                return Optional.empty();
            }
        }
        return Optional.of(new Metrics(values));
    }

    private static boolean isKnown(String[][] known, String metric, String value) {
        for (String[] row : known) {
            if (row[0].equals(metric)) {
                for (int i = 1; i < row.length; i++) {
                    if (row[i].equals(value)) {
                        return true;
                    }
                }
                return false;
            }
        }
        return false;
    }

    /** {@return the value of a metric; {@code X}, "not defined", where it is left out} */
    String get(String metric) {
        return values.getOrDefault(metric, "X");
    }

    /** {@return the modified metric where it is defined, else the base metric} */
    String modified(String metric) {
        String modified = get("M" + metric);
        return modified.equals("X") ? get(metric) : modified;
    }

    boolean hasAny(String... metrics) {
        for (String metric : metrics) {
            if (values.containsKey(metric)) {
                return true;
            }
        }
        return false;
    }
}
