package dev.hull.artefacts.rpm;

import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.model.Component;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.Limits;
import dev.hull.model.SourcePackage;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The list that distroless images of Azure Linux and CBL-Mariner have in place of a database: a line a package, ten columns between
 * tabs (name, version-release, two times, vendor, epoch, size, architecture, epoch as a number, source rpm).
 */
final class Manifest {
    private static final int COLUMNS = 10;

    private Manifest() {}

    static void read(String path, Content content, Discoveries found) {
        if (content.size() > Limits.DEFAULT.bytes()) {
            found.problem("the list of packages is larger than %d bytes".formatted(Limits.DEFAULT.bytes()));
            return;
        }
        content.text().lines().filter(line -> !line.isBlank()).forEach(line -> {
            String[] columns = line.split("\t", -1);
            if (columns.length < COLUMNS || columns[0].isEmpty()) {
                found.problem("a line of %d columns where %d are due".formatted(columns.length, COLUMNS));
            } else {
                found.component(component(path, columns));
            }
        });
    }

    private static Component component(String path, String[] columns) {
        long epoch = number(columns[8]);
        String version = Packages.version(epoch, columns[1], "");
        SortedMap<String, String> properties = new TreeMap<>();
        Packages.put(properties, "vendor", columns[4]);
        return new Component(
                Ecosystem.RPM,
                "",
                columns[0],
                version,
                columns[7],
                Packages.source(columns[9], epoch, new SourcePackage(columns[0], version)),
                List.of(),
                properties,
                Evidence.of(Evidence.Kind.INSTALLED, path));
    }

    private static long number(String text) {
        long number = 0;
        for (int i = 0; i < text.length() && i < 10; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return 0;
            }
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }
}
