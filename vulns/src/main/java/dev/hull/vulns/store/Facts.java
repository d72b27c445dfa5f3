package dev.hull.vulns.store;

import dev.hull.vulns.Flaw;
import dev.hull.vulns.Flaw.Exploit;
import dev.hull.vulns.Flaw.Rating;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.IntFunction;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * What is known of each flaw, in packed blocks of some kilobytes.
 *
 * <p>Count of blocks, then of each the number of its first id, where it begins and how long it is unpacked; then the blocks (raw
 * deflate with the dictionary of the file). In a block, entries in the order of their ids: how far the id is from the one before,
 * length, content.
 */
final class Facts {
    private static final int BLOCK_BYTES = 8 << 10;
    private static final int LARGEST_BLOCK = 4 << 20;
    private static final int ROW = 12;
    private static final int ELSEWHERE = 0;
    private static final int HERE = 1;

    /** What titles, vectors and addresses have in common: the last bytes are found with the least effort. */
    static final byte[] DICTIONARY =
            ("Improper Neutralization of Input During Web Page Generation Uncontrolled Resource Consumption"
                            + " Out-of-bounds Write use after free heap buffer overflow integer overflow path traversal prototype pollution"
                            + " Regular Expression Denial of Service SQL Injection Server-Side Request Forgery Deserialization of Untrusted Data"
                            + " cross-site scripting (XSS) vulnerability in allows remote attackers to execute arbitrary code via a crafted"
                            + " Malicious code in (npm)Moderate: security updateImportant: security, bug fix, and enhancement update"
                            + "almalinuxrockyubuntudebianpysecrustsecgobitnamighsaMODERATEHIGHCRITICALLOWModerateImportantmediumhigh"
                            + "https://lists.debian.org/debian-lts-announce/https://security.netapp.com/advisory/ntap-"
                            + "https://lists.fedoraproject.org/archives/list/package-announce@lists.fedoraproject.org/message/"
                            + "https://access.redhat.com/errata/RHSA-https://bugzilla.redhat.com/show_bug.cgi?id="
                            + "https://errata.almalinux.org/9/ALSA-.htmlhttps://errata.rockylinux.org/RLSA-"
                            + "https://rustsec.org/advisories/RUSTSEC-.htmlhttps://crates.io/crates/https://pkg.go.dev/vuln/GO-"
                            + "https://access.redhat.com/security/cve/CVE-20https://www.cve.org/CVERecord?id=CVE-20"
                            + "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N"
                            + "CVSS:3.0/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:NCVSS:3.1/AV:L/AC:H/PR:L/UI:N/S:U/C:H/I:H/A:H"
                            + "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H"
                            + "https://github.com/advisories/GHSA-https://github.com/security/advisories/GHSA-/pull//issues//commit/"
                            + "https://nvd.nist.gov/vuln/detail/CVE-20https://github.com/")
                    .getBytes(StandardCharsets.US_ASCII);

    private final ByteBuffer buffer;
    private final byte[] dictionary;
    private final int blocks;

    Facts(ByteBuffer buffer, byte[] dictionary) {
        this.buffer = buffer;
        this.dictionary = dictionary;
        this.blocks = new Cursor(buffer, 0).fixed32();
        if (blocks < 0 || 4L + (long) ROW * blocks > buffer.limit()) {
            throw new DamagedDatabase("a table of flaws that is too large");
        }
    }

    /** {@return what is known of the id with this number}; {@code ids} gives the ids to numbers. */
    Optional<Flaw> of(int id, IntFunction<String> ids) {
        Optional<Flaw> found = entry(id, ids, true);
        return found;
    }

    private Optional<Flaw> entry(int id, IntFunction<String> ids, boolean follow) {
        int block = block(id);
        if (block < 0) {
            return Optional.empty();
        }
        Cursor cursor = unpacked(block);
        int at = first(block);
        while (!cursor.atEnd()) {
            int step = cursor.varint();
            int length = cursor.varint();
            at += step;
            if (at >= id) {
                return at == id ? read(cursor, id, ids, follow) : Optional.empty();
            }
            cursor.skip(length);
        }
        return Optional.empty();
    }

    private Optional<Flaw> read(Cursor cursor, int id, IntFunction<String> ids, boolean follow) {
        if (cursor.octet() == ELSEWHERE) {
            int other = id + cursor.signed();
            return follow ? entry(other, ids, false) : Optional.empty();
        }
        String name = ids.apply(id);
        List<String> aliases = new ArrayList<>();
        int alias = id;
        for (int i = cursor.count(); i > 0; i--) {
            alias += cursor.signed();
            aliases.add(ids.apply(alias));
        }
        String title = cursor.text();
        List<Rating> ratings = new ArrayList<>();
        for (int i = cursor.count(); i > 0; i--) {
            ratings.add(new Rating(cursor.text(), cursor.text(), cursor.text()));
        }
        Exploit exploit = exploit(cursor);
        List<String> references = new ArrayList<>();
        for (int i = cursor.count(); i > 0; i--) {
            references.add(cursor.text());
        }
        String published = cursor.text();
        String modified = cursor.text();
        List<String> weaknesses = new ArrayList<>();
        for (int i = cursor.count(); i > 0; i--) {
            weaknesses.add(cursor.text());
        }
        Collections.sort(aliases);
        return Optional.of(
                new Flaw(name, aliases, title, ratings, exploit, references, published, modified, weaknesses));
    }

    private static Exploit exploit(Cursor cursor) {
        int score = cursor.varint();
        int percentile = cursor.varint();
        int flags = cursor.octet();
        boolean listed = flags != 0;
        return new Exploit(
                share(score), share(percentile), listed ? cursor.text() : "", listed ? cursor.text() : "", flags == 3);
    }

    private static final int PARTS = 100_000;

    private static double share(int stored) {
        return stored == 0 ? -1 : (stored - 1) / (double) PARTS;
    }

    private static int stored(double share) {
        return share < 0 ? 0 : 1 + (int) Math.round(share * PARTS);
    }

    private int first(int block) {
        return buffer.getInt(4 + ROW * block);
    }

    private int block(int id) {
        int low = 0;
        int high = blocks - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (first(middle) <= id) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    private Cursor unpacked(int block) {
        int from = buffer.getInt(4 + ROW * block + 4);
        int length = buffer.getInt(4 + ROW * block + 8);
        int end = block + 1 < blocks ? buffer.getInt(4 + ROW * (block + 1) + 4) : buffer.limit();
        if (length < 0 || length > LARGEST_BLOCK || from < 0 || end < from || end > buffer.limit()) {
            throw new DamagedDatabase("a block of flaws outside of its segment");
        }
        byte[] out = new byte[length];
        try (Inflater inflater = new Inflater(true)) {
            inflater.setDictionary(dictionary);
            inflater.setInput(buffer.slice(from, end - from));
            int done = 0;
            while (done < length) {
                int more = inflater.inflate(out, done, length - done);
                if (more == 0) {
                    throw new DamagedDatabase("a block of flaws that ends too early");
                }
                done += more;
            }
        } catch (DataFormatException | IllegalArgumentException e) {
            throw new DamagedDatabase("a block of flaws that can't be unpacked");
        }
        return new Cursor(ByteBuffer.wrap(out).order(ByteOrder.LITTLE_ENDIAN), 0);
    }

    /** Writes entries, and for ids that only lead to another, where to. */
    static byte[] write(SortedMap<Integer, byte[]> entries) {
        Bytes table = new Bytes();
        Bytes packed = new Bytes(1 << 20);
        Bytes block = new Bytes(2 * BLOCK_BYTES);
        List<int[]> rows = new ArrayList<>();
        int first = 0;
        int last = 0;
        for (Map.Entry<Integer, byte[]> entry : entries.entrySet()) {
            if (block.length() == 0) {
                first = entry.getKey();
                last = first;
            }
            block.varint(entry.getKey() - last).varint(entry.getValue().length).all(entry.getValue());
            last = entry.getKey();
            if (block.length() >= BLOCK_BYTES) {
                rows.add(new int[] {first, packed.length(), block.length()});
                pack(block, packed);
            }
        }
        if (block.length() > 0) {
            rows.add(new int[] {first, packed.length(), block.length()});
            pack(block, packed);
        }
        table.fixed32(rows.size());
        int start = 4 + ROW * rows.size();
        rows.forEach(row -> table.fixed32(row[0]).fixed32(start + row[1]).fixed32(row[2]));
        return table.all(packed.backing(), 0, packed.length()).copy();
    }

    private static void pack(Bytes block, Bytes into) {
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
            deflater.setDictionary(DICTIONARY);
            deflater.setInput(block.backing(), 0, block.length());
            deflater.finish();
            byte[] out = new byte[BLOCK_BYTES];
            while (!deflater.finished()) {
                into.all(out, 0, deflater.deflate(out));
            }
        }
        block.clear();
    }

    /** {@return an entry that leads to another id} */
    static byte[] elsewhere(int id, int target) {
        return new Bytes(8).octet(ELSEWHERE).signed(target - id).copy();
    }

    /** {@return an entry of its own} */
    static byte[] here(int id, Account account, StringTable.Numbered ids) {
        Bytes out = new Bytes().octet(HERE).varint(account.aliases.size());
        int before = id;
        for (String alias : account.aliases) {
            int number = ids.of(alias);
            out.signed(number - before);
            before = number;
        }
        out.text(account.title());
        List<Rating> ratings = account.ratings();
        out.varint(ratings.size());
        ratings.forEach(rating -> out.text(rating.source()).text(rating.word()).text(rating.vector()));
        Exploit exploit = account.exploit();
        out.varint(stored(exploit.score())).varint(stored(exploit.percentile()));
        out.octet(exploit.isListed() ? exploit.ransomware() ? 3 : 1 : 0);
        if (exploit.isListed()) {
            out.text(exploit.listed()).text(exploit.due());
        }
        texts(out, account.references());
        out.text(account.published()).text(account.modified());
        texts(out, account.weaknesses());
        return out.copy();
    }

    private static void texts(Bytes out, List<String> texts) {
        out.varint(texts.size());
        texts.forEach(out::text);
    }
}
