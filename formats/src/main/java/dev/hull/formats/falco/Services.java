package dev.hull.formats.falco;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Names of ports. The list is ours: what a rule means must not hang on the machine that reads it. */
final class Services {
    private static final Map<String, Integer> PORTS = read();

    private Services() {}

    /** {@return the port of a service, or -1} */
    static int port(String name) {
        return PORTS.getOrDefault(name, -1);
    }

    private static Map<String, Integer> read() {
        Map<String, Integer> ports = new HashMap<>();
        for (String row : rows()) {
            int tab = row.indexOf('\t');
            if (!row.startsWith("#")) {
                for (String name : row.substring(tab + 1).split(" ")) {
                    ports.put(name, Integer.parseInt(row.substring(0, tab)));
                }
            }
        }
        return ports;
    }

    private static List<String> rows() {
        try (InputStream in = Objects.requireNonNull(Services.class.getResourceAsStream("services.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
