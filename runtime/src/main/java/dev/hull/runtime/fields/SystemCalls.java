package dev.hull.runtime.fields;

import dev.hull.model.events.Bytes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/** System calls that have no type of event of their own, by Falco's numbers, which are the same on all processors. */
final class SystemCalls {
    private static final Bytes NOT_KNOWN = Bytes.of("unknown");
    private static final Bytes[] NAMES = read();

    private SystemCalls() {}

    private static Bytes[] read() {
        try (InputStream in =
                Objects.requireNonNull(SystemCalls.class.getResourceAsStream("system-calls.txt"), "system-calls.txt")) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(all.strip().split("\\s+", -1)).map(Bytes::of).toArray(Bytes[]::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Bytes name(int number) {
        return number >= 0 && number < NAMES.length ? NAMES[number] : NOT_KNOWN;
    }
}
