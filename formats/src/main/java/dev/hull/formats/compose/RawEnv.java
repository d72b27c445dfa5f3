package dev.hull.formats.compose;

import dev.hull.model.Source;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of variables as {@code docker run --env-file} does, which Compose calls the format {@code raw}: {@code KEY=VALUE} a line
 * taken as it stands, a key alone for the value that is already known, lines with {@code #} first left out.
 */
final class RawEnv {
    private RawEnv() {}

    static DotEnv.Result read(
            Source source, Map<String, DotEnv.Value> known, Function<String, @Nullable String> outer) {
        Map<String, DotEnv.Value> values = new LinkedHashMap<>(known);
        for (int line = 1; line <= source.lines(); line++) {
            String text = source.lineText(line).stripLeading();
            if (line == 1 && text.startsWith("\uFEFF")) {
                text = text.substring(1).stripLeading();
            }
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            int equals = text.indexOf('=');
            String key = equals < 0 ? text : text.substring(0, equals);
            if (key.isEmpty() || key.chars().anyMatch(Character::isWhitespace)) {
                return new DotEnv.Result(
                        values, source.name() + ":" + line + ": `" + key + "` is no name of a variable");
            }
            String value = equals < 0 ? outer.apply(key) : text.substring(equals + 1);
            if (value != null) {
                int start = source.lineStart(line);
                values.put(key, new DotEnv.Value(value, source.at(start, start)));
            }
        }
        return new DotEnv.Result(values, "");
    }
}
