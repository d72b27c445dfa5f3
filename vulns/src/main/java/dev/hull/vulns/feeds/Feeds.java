package dev.hull.vulns.feeds;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * Reads any input of advisories: tells by its first bytes what it is, unpacks what is packed, and gives what it holds to a sink.
 *
 * <p>What is broken or not recognised goes to the sink as well; only a stream that fails ends it.
 */
public final class Feeds {
    private static final int HEAD = 8 << 10;
    private static final int DEEPEST = 4;
    private static final long LARGEST = 4L << 30;
    private static final int XZ_KIB = 256 << 10;
    private static final int LARGEST_YAML = 32 << 20;
    private static final String UNKNOWN = "not recognised";
    private static final List<Documents> DOCUMENTS = List.of(
            new Osv(),
            new Secdb(),
            new Kev(),
            new Csaf(),
            new FriendsOfPhp(),
            new NodeSecurity(),
            new Cpan(),
            new BaseBill(),
            new LeftOut());
    private static final List<Texted> TEXTS = List.of(
            new Epss(),
            new ScoredCsv(),
            new GhsaCsv(),
            new DsaList(),
            new Aports(),
            new UpdateInfo(),
            new UbuntuTracker(),
            new JarList());

    private final Sink sink;
    private final List<JsonStream.Members> members;

    public Feeds(Sink sink) {
        this.sink = sink;
        this.members = List.of(new DebianTracker(sink), new Usn(sink), new NodeSecurity.Index(sink));
    }

    /**
     * Reads one input to its end.
     *
     * @param name where it comes from; says things that the content does not say, never what format it is
     * @throws IOException if the stream itself fails
     */
    public void read(String name, InputStream in) throws IOException {
        read(name, in, 0);
    }

    private void read(String name, InputStream raw, int depth) throws IOException {
        if (depth > DEEPEST) {
            sink.problem(name, "packed more than " + DEEPEST + " times");
            return;
        }
        BufferedInputStream in = new BufferedInputStream(raw, 64 << 10);
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD);
        in.reset();
        try {
            if (starts(head, 'P', 'K', 3, 4)) {
                zip(name, in, depth);
            } else if (starts(head, 0x1f, 0x8b)) {
                read(name, capped(new GZIPInputStream(in, 64 << 10)), depth + 1);
            } else if (starts(head, 0xfd, '7', 'z', 'X', 'Z', 0)) {
                read(name, capped(new XZInputStream(in, XZ_KIB)), depth + 1);
            } else if (Tar.claims(head)) {
                Tar.read(in, (entry, content) -> read(name + "!" + entry, content, depth + 1));
            } else {
                text(name, head, in);
            }
        } catch (IOException e) {
            sink.problem(name, "can't be read: " + e.getMessage());
        }
    }

    private void zip(String name, InputStream in, int depth) throws IOException {
        ZipInputStream zip = new ZipInputStream(in);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (!entry.isDirectory()) {
                read(name + "!" + entry.getName(), unclosed(capped(zip)), depth + 1);
            }
        }
    }

    private void text(String name, byte[] head, InputStream in) throws IOException {
        int start = 0;
        if (starts(head, 0xef, 0xbb, 0xbf)) {
            start = 3;
            in.skipNBytes(3);
        }
        while (start < head.length && head[start] <= ' ' && head[start] >= 0) {
            start++;
        }
        int first = start < head.length ? head[start] : 0;
        if (first == '{' || first == '[' && isJsonArray(head, start)) {
            new JsonStream(in).read(members, document -> document(name, document));
            return;
        }
        String text = new String(head, start, head.length - start, StandardCharsets.UTF_8);
        for (Texted reader : TEXTS) {
            if (reader.claims(text)) {
                reader.read(name, in, sink);
                return;
            }
        }
        if (text.isEmpty()) {
            sink.leftOut("empty");
        } else if (isYaml(text)) {
            yaml(name, in);
        } else {
            sink.leftOut(UNKNOWN);
        }
    }

    /** A line with a key comes before any that YAML could not hold. */
    private static boolean isYaml(String head) {
        for (String line : head.lines().limit(40).toList()) {
            if (line.isEmpty() || line.startsWith("#") || line.startsWith("---")) {
                continue;
            }
            int colon = line.indexOf(':');
            return colon > 0 && (colon == line.length() - 1 || line.charAt(colon + 1) == ' ') && line.indexOf(' ') != 0;
        }
        return false;
    }

    private void yaml(String name, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LARGEST_YAML + 1);
        if (bytes.length > LARGEST_YAML) {
            sink.leftOut("YAML of more than " + LARGEST_YAML + " bytes");
            return;
        }
        List<Tree> documents;
        try {
            documents = YamlTree.read(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            sink.leftOut("YAML that can't be read");
            return;
        }
        documents.forEach(document -> document(name, document));
    }

    /** {@code [29 Mar 2023] DSA-5380-1} begins as an array does. */
    private static boolean isJsonArray(byte[] head, int start) {
        for (int i = start + 1; i < head.length; i++) {
            if (head[i] > ' ') {
                return head[i] == '{' || head[i] == ']' || head[i] == '[' || head[i] == '"';
            }
        }
        return false;
    }

    private void document(String name, Tree document) {
        for (Documents reader : DOCUMENTS) {
            if (reader.claims(document)) {
                reader.read(name, document, sink);
                return;
            }
        }
        sink.leftOut(UNKNOWN);
    }

    private static boolean starts(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static InputStream unclosed(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                return in.read(bytes, from, length);
            }

            @Override
            public void close() {}
        };
    }

    /** What unpacks to more than any feed holds is no feed. */
    private static InputStream capped(InputStream in) {
        return new FilterInputStream(in) {
            private long left = LARGEST;

            @Override
            public int read() throws IOException {
                int c = in.read();
                count(1);
                return c;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int read = in.read(bytes, from, length);
                count(read);
                return read;
            }

            private void count(int read) throws IOException {
                left -= Math.max(0, read);
                if (left < 0) {
                    throw new IOException("unpacks to more than " + LARGEST + " bytes");
                }
            }
        };
    }
}
