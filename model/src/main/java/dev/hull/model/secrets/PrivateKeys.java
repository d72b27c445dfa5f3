package dev.hull.model.secrets;

import java.util.List;

/** Private keys in PEM (RFC 7468) and its neighbours: a BEGIN line that ends in PRIVATE KEY, and something below it. */
final class PrivateKeys {
    private static final String BEGIN = "-BEGIN ";
    private static final String KEY = "PRIVATE KEY";
    private static final int LABEL_AT_MOST = 40;
    private static final int BODY_AT_LEAST = 5;

    private PrivateKeys() {}

    static void in(String text, List<Tokens.Found> found) {
        for (int at = text.indexOf(BEGIN); at >= 0; at = text.indexOf(BEGIN, at + 1)) {
            int limit = Math.min(text.length(), at + LABEL_AT_MOST);
            int key = text.substring(at, limit).indexOf(KEY);
            int end = at + key + KEY.length();
            if (key >= 0 && hasBody(text, end)) {
                found.add(new Tokens.Found("private-key", "private key", at, end));
            }
        }
    }

    /** {@return whether a BEGIN line of a private key may stand at {@code at}} */
    static boolean mayBegin(byte[] bytes, int at, int length) {
        int limit = Math.min(length, at + LABEL_AT_MOST);
        for (int i = at; i + 2 < limit; i++) {
            if (bytes[i] == 'E' && bytes[i + 1] == ' ' && bytes[i + 2] == 'K') {
                return true;
            }
        }
        return false;
    }

    /** Line breaks may be written as such, or escaped as in JSON. */
    private static boolean hasBody(String text, int from) {
        int at = from;
        int limit = Math.min(text.length(), from + 200);
        while (at < limit && " BLOCK-\r\n\t\\nr\"'".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        int body = at;
        while (at < limit && Form.has('b', text.charAt(at))) {
            at++;
        }
        return at - body >= BODY_AT_LEAST && !text.startsWith("END ", body);
    }
}
