package dev.hull.artefacts.licence;

import dev.hull.model.SpdxIds;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The SPDX identifier of a licence that a distribution names: by its identifier, by a table of other names, or by the rule of the GNU family. */
final class DistributionNames {
    private DistributionNames() {}

    /** Read when the first name is asked for that is no identifier. */
    private static final class Table {
        static final Map<String, String> NAMES = read();

        private static Map<String, String> read() {
            Map<String, String> names = new HashMap<>(256);
            for (String row : text().split("\n", -1)) {
                int tab = row.indexOf('\t');
                if (tab > 0 && row.charAt(0) != '#') {
                    names.put(row.substring(0, tab), row.substring(tab + 1));
                }
            }
            return names;
        }

        private static String text() {
            try (InputStream in = DistributionNames.class.getResourceAsStream("names.tsv")) {
                if (in == null) {
                    throw new IllegalStateException("names.tsv is not in the jar");
                }
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** {@return the identifier, or the expression, that {@code name} stands for; empty where it can't be told} */
    static String spdx(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String gnu = gnu(lower);
        if (!gnu.isEmpty()) {
            return gnu;
        }
        String other = Table.NAMES.getOrDefault(lower, "");
        return other.isEmpty() ? SpdxIds.licence(lower).orElseGet(() -> withException(lower)) : other;
    }

    private static String withException(String lower) {
        int with = lower.indexOf(" with ");
        if (with < 0) {
            return "";
        }
        String licence = spdx(lower.substring(0, with).strip());
        String exception = SpdxIds.exception(
                        lower.substring(with + " with ".length()).strip())
                .orElse("");
        return licence.isEmpty() || exception.isEmpty() || licence.indexOf(' ') >= 0
                ? ""
                : licence + " WITH " + exception;
    }

    /** {@code gpl-2+}, {@code gplv2}, {@code lgpl2.1}, {@code gpl-2.0+}, {@code gfdl-1.3+}: a family, a version, and whether later ones do. */
    private static String gnu(String lower) {
        for (String family : new String[] {"agpl", "lgpl", "gpl", "gfdl"}) {
            if (lower.startsWith(family)) {
                return gnu(family.toUpperCase(Locale.ROOT), lower.substring(family.length()));
            }
        }
        return "";
    }

    private static String gnu(String family, String rest) {
        String version = rest.startsWith("-v") ? rest.substring(2) : start(rest, "-", "v", " v", " ");
        boolean later = version.endsWith("+");
        String number = later ? version.substring(0, version.length() - 1) : version;
        if (number.isEmpty() || number.length() > 3) {
            return "";
        }
        String whole = number.length() == 1 ? number + ".0" : number;
        String id = family + "-" + whole + (later ? "-or-later" : "-only");
        return SpdxIds.licence(id).isPresent() ? id : "";
    }

    private static String start(String rest, String... before) {
        for (String word : before) {
            if (rest.startsWith(word)) {
                return rest.substring(word.length());
            }
        }
        return rest;
    }
}
