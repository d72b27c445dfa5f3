package dev.hull.formats.kubernetes;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Which known key an unknown one was meant to be. */
final class Spelling {
    private static final int LONGEST = 64;

    private Spelling() {}

    /** {@return the key in small letters without the signs that part words} */
    static String bare(String key) {
        return key.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }

    /** {@return the known key that differs in case and signs only} */
    static Optional<String> sameLetters(String key, Collection<String> known) {
        String bare = bare(key);
        return known.stream().filter(k -> bare(k).equals(bare)).findFirst();
    }

    /** {@return the nearest known key, unless even that is too far: one letter in three differs} */
    static Optional<String> nearest(String key, Collection<String> known) {
        if (key.length() > LONGEST) {
            return Optional.empty();
        }
        String bare = bare(key);
        int limit = Math.max(1, bare.length() / 4);
        String best = "";
        int least = limit + 1;
        for (String candidate : known) {
            int distance = distance(bare, bare(candidate));
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** Edits of one letter, where two swapped neighbours count as one. */
    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        int[] next = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            next[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                next[j] = Math.min(row[j - 1] + same, Math.min(row[j], next[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    next[j] = Math.min(next[j], before[j - 2] + 1);
                }
            }
            int[] oldest = before;
            before = row;
            row = next;
            next = oldest;
        }
        return row[b.length()];
    }
}
