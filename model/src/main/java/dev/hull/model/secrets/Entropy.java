package dev.hull.model.secrets;

/** How little a text repeats itself, in bits a character (Shannon): what tells a key from a placeholder. */
public final class Entropy {
    private Entropy() {}

    public static double of(String text, int from, int to) {
        int length = to - from;
        if (length <= 0) {
            return 0;
        }
        int[] counts = new int[128];
        for (int i = from; i < to; i++) {
            counts[text.charAt(i) & 0x7f]++;
        }
        double bits = 0;
        for (int count : counts) {
            if (count > 0) {
                double share = (double) count / length;
                bits -= share * Math.log(share) / Math.log(2);
            }
        }
        return bits;
    }

    public static double of(String text) {
        return of(text, 0, text.length());
    }
}
