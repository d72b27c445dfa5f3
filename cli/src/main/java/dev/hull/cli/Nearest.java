package dev.hull.cli;

import java.util.Collection;

/** The word that someone most likely meant. */
final class Nearest {
    private Nearest() {}

    /** {@return the one of {@code words} that is fewest edits away from {@code typed}, or empty where none is near} */
    static String of(String typed, Collection<String> words) {
        String nearest = "";
        int least = Math.max(2, typed.length() / 2);
        for (String word : words) {
            int distance = word.startsWith(typed) && typed.length() > 2 ? 1 : distance(typed, word);
            if (distance < least) {
                least = distance;
                nearest = word;
            }
        }
        return nearest;
    }

    /** {@return the one of {@code words} that has {@code typed} in it, or a part near to it after its last dot; or empty} */
    static String ending(String typed, Collection<String> words) {
        for (String word : words) {
            if (word.contains(typed)) {
                return word;
            }
        }
        String nearest = "";
        int least = Math.max(2, typed.length() / 2);
        for (String word : words) {
            int distance = distance(typed, word.substring(word.lastIndexOf('.') + 1));
            if (distance < least) {
                least = distance;
                nearest = word;
            }
        }
        return nearest;
    }

    /** Edits of one character, and swaps of two neighbours. */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 ? j : j == 0 ? i : step(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int step(int[][] cost, String a, String b, int i, int j) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(cost[i - 1][j - 1] + same, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }
}
