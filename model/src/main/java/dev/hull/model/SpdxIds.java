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

    /** {@return whether {@code text} is a licence expression of known ids and {@code LicenseRef-} (SPDX 2.3, annex D)} */
    public static boolean isExpression(String text) {
        String[] words = text.replace("(", " ( ").replace(")", " ) ").strip().split(" +", -1);
        int depth = 0;
        boolean wantsOperand = true;
        for (int i = 0; i < words.length; i++) {
            String word = words[i];
            boolean fits = switch (word) {
                case "(" -> wantsOperand && ++depth > 0;
                case ")" -> !wantsOperand && --depth >= 0;
                case "AND", "OR", "WITH" -> !wantsOperand;
                default ->
                    wantsOperand
                            && (i > 0 && words[i - 1].equals("WITH") ? exception(word) : operand(word)).isPresent();
            };
            if (!fits) {
                return false;
            }
            wantsOperand = word.equals("(") || word.equals("AND") || word.equals("OR") || word.equals("WITH");
        }
        return depth == 0 && !wantsOperand;
    }

    private static Optional<String> operand(String word) {
        return word.startsWith("LicenseRef-") && isReference(word)
                ? Optional.of(word)
                : licence(word)
                        .or(() ->
                                word.endsWith("+") ? licence(word.substring(0, word.length() - 1)) : Optional.empty());
    }

    private static boolean isReference(String word) {
        return word.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c) || c == '-' || c == '.');
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
