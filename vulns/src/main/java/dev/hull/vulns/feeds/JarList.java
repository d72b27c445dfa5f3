package dev.hull.vulns.feeds;

import java.io.IOException;
import java.io.InputStream;

/** Jars by their digests, a line each: SHA-1, group, artifact and version, tabs between them. */
final class JarList implements Texted {
    private static final int SHA1_DIGITS = 40;

    @Override
    public boolean claims(String head) {
        int end = head.indexOf('\n');
        return isSha1((end < 0 ? head : head.substring(0, end)).split("\t")[0])
                && head.length() > SHA1_DIGITS
                && head.charAt(SHA1_DIGITS) == '\t';
    }

    @Override
    public void read(String where, InputStream in, Sink sink) throws IOException {
        Lines lines = new Lines(in);
        for (String line = lines.next(); line != null; line = lines.next()) {
            String[] fields = line.split("\t");
            if (fields.length < 4 || !isSha1(fields[0]) || fields[1].isEmpty() || fields[2].isEmpty()) {
                sink.leftOut("line of other form");
            } else {
                sink.jar(fields[0], fields[1] + ":" + fields[2] + ":" + fields[3]);
            }
        }
    }

    private static boolean isSha1(String text) {
        if (text.length() != SHA1_DIGITS) {
            return false;
        }
        for (int i = 0; i < SHA1_DIGITS; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }
}
