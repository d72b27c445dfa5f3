package dev.hull.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The ids of the SPDX licence list (3.28, with the deprecated ones) and of its exceptions. Read once, when first asked. */
public final class SpdxIds {
    private SpdxIds() {}

    /** {@return the licence's id as the list spells it} Upper and lower case don't matter (SPDX 2.3, annex D). */
    public static Optional<String> licence(String text) {
        return Optional.ofNullable(Licences.BY_NAME.get(text.toLowerCase(Locale.ROOT)));
    }

    /** {@return the id of the exception, as it may stand behind {@code WITH}} */
    public static Optional<String> exception(String text) {
        return Optional.ofNullable(Exceptions.BY_NAME.get(text.toLowerCase(Locale.ROOT)));
    }

    private static Map<String, String> read(String resource) {
        try (InputStream in = Objects.requireNonNull(SpdxIds.class.getResourceAsStream(resource), resource)) {
            Map<String, String> ids = new HashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .forEach(id -> ids.put(id.toLowerCase(Locale.ROOT), id));
            return ids;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Licences {
        static final Map<String, String> BY_NAME = read("spdx-licences.txt");
    }

    private static final class Exceptions {
        static final Map<String, String> BY_NAME = read("spdx-exceptions.txt");
    }
}
