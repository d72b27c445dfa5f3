package dev.hull.vulns.store;

/** Where things stand in the file. */
final class Layout {
    static final long MAGIC = 0x31_56_44_41_4c_4c_55_48L; // "HULLADV1"
    static final int VERSION = 1;

    static final int AT_VERSION = 8;
    static final int AT_SEGMENTS = 12;
    static final int AT_LENGTH = 16;
    static final int AT_DIGEST = 24;
    static final int AT_CHECKSUM = 56;
    static final int AT_TABLE = 64;
    static final int DIGEST_BYTES = 32;
    static final int NAME_BYTES = 16;
    static final int ROW_BYTES = 32;
    static final int MOST_SEGMENTS = 64;

    /** Texts: what was read, from where, of when. */
    static final String MANIFEST = "manifest";
    /** String tables: ids of flaws and advisories; names of packages; versions and all other words. */
    static final String IDS = "ids";

    static final String NAMES = "names";
    static final String WORDS = "words";
    /** Where the statements of each package of each space begin. */
    static final String SPACES = "spaces";
    /** What statements of one advisory have in common. */
    static final String HEADS = "heads";

    static final String STATEMENTS = "statements";
    /** What is known of flaws: packed blocks, and what they are packed with. */
    static final String FLAWS = "flaws";

    static final String DICTIONARY = "dictionary";
    /** Jars by their SHA-1. */
    static final String JARS = "jars";

    static final String COORDINATES = "coordinates";

    /** Images that others are built on. */
    static final String BASES = "bases";

    private Layout() {}
}
