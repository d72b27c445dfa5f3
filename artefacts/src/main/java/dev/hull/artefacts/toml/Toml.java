package dev.hull.artefacts.toml;

import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.json.Json;
import dev.hull.model.Limits;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Reads TOML 1.0 (toml.io). Dates, times and numbers are kept as they are written. A key that is given twice is no error here: the
 * later value counts, for a lock file's author is a program.
 */
public final class Toml {
    private Toml() {}

    /** {@return the root table} Malformed or too large is told as a problem; what stands before the mistake is kept. */
    public static Json read(Content content, Discoveries found) {
        if (!content.isWithinLimit(found)) {
            return Json.NOTHING;
        }
        return read(content.text(), Limits.DEFAULT, found::problem);
    }

    /** {@return the root table} Malformed or too large is told as a problem; what stands before the mistake is kept. */
    public static Json read(String text, Limits limits, Consumer<String> problem) {
        TomlTables tables = new TomlTables(limits);
        TomlParser parser = new TomlParser(text, tables, limits);
        try {
            parser.document();
        } catch (TomlParser.Bad e) {
            problem.accept("not TOML: line %d: %s".formatted(parser.line(), e.reason));
        }
        return tables.tree();
    }

    /** As {@link #read(String, Limits, Consumer)}, for bytes in UTF-8. */
    public static Json read(byte[] bytes, Limits limits, Consumer<String> problem) {
        return read(new String(bytes, StandardCharsets.UTF_8), limits, problem);
    }
}
