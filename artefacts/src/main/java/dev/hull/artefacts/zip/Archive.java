package dev.hull.artefacts.zip;

import java.lang.foreign.MemorySegment;

/**
 * A zip archive (PKWARE APPNOTE.TXT 6.3.10) over its bytes: the central directory says what there is, and only members that are
 * asked for are touched. A stored member is a slice of the archive, a deflated one is inflated within the limits of an
 * {@link Inflation}.
 *
 * <p>Zip64, bytes before the archive (a shell script that runs the jar), and comments are read. Where the directory is broken,
 * the local headers say what is left ({@link #problem}). CRCs are not checked. For one thread.
 */
public final class Archive {
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_FIXED = 30;
    private static final int ENCRYPTED = 1;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final MemorySegment bytes;
    private final Inflation inflation;
    private final byte[] directory;
    private final long shift;
    private final String problem;
    private long spent;

    private Archive(MemorySegment bytes, Inflation inflation, byte[] directory, long shift, String problem) {
        this.bytes = bytes;
        this.inflation = inflation;
        this.directory = directory;
        this.shift = shift;
        this.problem = problem;
    }

    /** {@return the archive} Never fails: what is no archive has no members and a {@link #problem}. */
    public static Archive of(MemorySegment bytes, Inflation inflation) {
        try {
            Directory found = Directory.find(bytes, inflation.limits());
            if (isWhole(found.records())) {
                return new Archive(bytes, inflation, found.records(), found.shift(), "");
            }
            return rebuilt(bytes, inflation, "its directory is broken");
        } catch (Damaged e) {
            return rebuilt(bytes, inflation, e.reason());
        }
    }

    private static Archive rebuilt(MemorySegment bytes, Inflation inflation, String why) {
        byte[] records = LocalHeaders.directory(bytes, inflation);
        String problem = records.length == 0 ? why : why + "; read by what stands before each file";
        return new Archive(bytes, inflation, records, 0, problem);
    }

    private static boolean isWhole(byte[] records) {
        Members members = new Members(records);
        while (members.next()) {
            // to the end
        }
        return members.isAtTheEnd();
    }

    /** {@return what is wrong with the archive as a whole, empty where nothing is} */
    public String problem() {
        return problem;
    }

    public Members members() {
        return new Members(directory);
    }

    public boolean isEmpty() {
        return directory.length == 0;
    }

    /** {@return whether the bytes of {@code member} lie in the archive as they are, so that reading them takes no memory} */
    public boolean isInPlace(Member member) {
        return member.method() == STORED;
    }

    /** {@return the bytes of {@code member}} */
    public MemorySegment read(Member member) throws Damaged {
        MemorySegment raw = raw(member);
        if (member.method() == STORED) {
            if (member.size() != member.compressed()) {
                throw new Damaged("is stored, and says two sizes");
            }
            return raw;
        }
        return MemorySegment.ofArray(inflation.inflate(raw, member.size()));
    }

    /** {@return at most the first {@code most} bytes of {@code member}} */
    public byte[] prefix(Member member, int most) throws Damaged {
        MemorySegment raw = raw(member);
        if (member.method() == STORED) {
            return Little.copy(raw, 0, Math.min(most, raw.byteSize()));
        }
        return inflation.prefix(raw, (int) Math.min(most, Math.max(0, member.size())));
    }

    private MemorySegment raw(Member member) throws Damaged {
        long length = bytes.byteSize();
        long header = member.header() + shift;
        if (member.header() < 0
                || header < 0
                || header > length - LOCAL_FIXED
                || Little.int32(bytes, header) != LOCAL) {
            throw new Damaged("is not where the directory says");
        }
        if ((member.flags() & ENCRYPTED) != 0) {
            throw new Damaged("is encrypted");
        }
        if (member.method() != STORED && member.method() != DEFLATED) {
            throw new Damaged("is compressed by method " + member.method() + ", which is not read");
        }
        long data = header + LOCAL_FIXED + Little.int16(bytes, header + 26) + Little.int16(bytes, header + 28);
        if (member.compressed() < 0 || member.size() < 0 || data > length || member.compressed() > length - data) {
            throw new Damaged("says that it has more bytes than the archive");
        }
        spent += member.compressed();
        if (spent > length) {
            throw new Damaged("shares its bytes with others: a bomb");
        }
        return bytes.asSlice(data, member.compressed());
    }
}
