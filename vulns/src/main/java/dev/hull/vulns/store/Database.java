package dev.hull.vulns.store;

import dev.hull.vulns.Advisories;
import dev.hull.vulns.Bases;
import dev.hull.vulns.Flaw;
import dev.hull.vulns.Spaces;
import dev.hull.vulns.Statement;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * A database that lies in a file, mapped read-only: opening looks at its header alone.
 *
 * <p>Safe for use by many threads; the mapping ends when nobody holds it any more. Every question may throw {@link DamagedDatabase}, and nothing else, whatever
 * the file holds.
 */
public final class Database implements Advisories {
    private static final int ROW = 8;

    private final Container container;
    private final StringTable ids;
    private final StringTable names;
    private final StringTable words;
    private final Heads heads;
    private final Facts facts;
    private final ByteBuffer directory;
    private final ByteBuffer statements;
    private final SortedMap<String, Place> spaces;

    private record Place(int from, int packages) {}

    private Database(ByteBuffer bytes) {
        container = Container.open(bytes);
        ids = new StringTable(container.segment(Layout.IDS));
        names = new StringTable(container.segment(Layout.NAMES));
        words = new StringTable(container.segment(Layout.WORDS));
        heads = new Heads(container.segment(Layout.HEADS), ids, words);
        facts = new Facts(container.segment(Layout.FLAWS), container.bytes(Layout.DICTIONARY));
        directory = container.segment(Layout.SPACES);
        statements = container.segment(Layout.STATEMENTS);
        spaces = places(directory);
    }

    /**
     * Maps a database.
     *
     * @throws IOException if the file can't be read
     * @throws DamagedDatabase if it is no database, or not of this program's version
     */
    public static Database open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            if (size > Integer.MAX_VALUE) {
                throw new DamagedDatabase("it is " + size + " bytes long");
            }
            return of(channel.map(FileChannel.MapMode.READ_ONLY, 0, size, Arena.ofAuto())
                    .asByteBuffer());
        }
    }

    /** {@return a database that lies in memory} */
    public static Database of(ByteBuffer bytes) {
        return guarded(() -> new Database(bytes));
    }

    private static SortedMap<String, Place> places(ByteBuffer directory) {
        Cursor cursor = new Cursor(directory, 0);
        int start = cursor.fixed32();
        int count = cursor.fixed32();
        if (count < 0 || count > cursor.left() / ROW || start < 0 || start > directory.limit()) {
            throw new DamagedDatabase("a directory of spaces that is too large");
        }
        SortedMap<String, Place> places = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            int from = cursor.fixed32();
            int packages = cursor.fixed32();
            if (from < 0 || packages < 0 || start + (long) from + (long) packages * ROW > directory.limit()) {
                throw new DamagedDatabase("a space outside of its segment");
            }
            places.put(cursor.text(), new Place(start + from, packages));
        }
        return places;
    }

    @Override
    public List<Statement> about(String space, String name) {
        return guarded(() -> {
            Place place = spaces.get(space);
            String normal = Spaces.name(space, name);
            int number = place == null ? -1 : names.find(normal);
            int from = number < 0 || place == null ? -1 : statements(place, number);
            return from < 0 ? List.of() : Statements.read(statements, from, space, normal, heads, words);
        });
    }

    private int statements(Place place, int name) {
        int low = 0;
        int high = place.packages - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int at = place.from + ROW * middle;
            int found = directory.getInt(at);
            if (found == name) {
                return Math.max(0, directory.getInt(at + 4));
            }
            if (found < name) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    @Override
    public Optional<Flaw> flaw(String id) {
        return guarded(() -> {
            int number = ids.find(id);
            return number < 0 ? Optional.empty() : facts.of(number, ids::get);
        });
    }

    @Override
    public List<String> spaces() {
        return List.copyOf(spaces.keySet());
    }

    @Override
    public int known(String space) {
        Place place = spaces.get(space);
        return place == null ? 0 : place.packages;
    }

    /** {@return the names of all packages of a space of which something is said, sorted} */
    public List<String> packages(String space) {
        return guarded(() -> {
            Place place = spaces.get(space);
            List<String> packages = new ArrayList<>();
            for (int i = 0; place != null && i < place.packages; i++) {
                packages.add(names.get(directory.getInt(place.from + ROW * i)));
            }
            return packages;
        });
    }

    @Override
    public Optional<String> jar(String sha1) {
        return guarded(() -> container.has(Layout.JARS)
                ? new Jars(container.segment(Layout.JARS), new StringTable(container.segment(Layout.COORDINATES)))
                        .of(sha1)
                : Optional.empty());
    }

    @Override
    public Bases bases() {
        return container.has(Layout.BASES) ? new KnownBases(container.segment(Layout.BASES)) : Bases.NONE;
    }

    /** {@return what it was made from} */
    public Manifest manifest() {
        return guarded(() -> Manifest.of(new String(container.bytes(Layout.MANIFEST), StandardCharsets.UTF_8)));
    }

    /** {@return the SHA-256 of its content, which the header promises}: 64 hexadecimal digits. */
    public String digest() {
        return HexFormat.of().formatHex(container.digest());
    }

    /** {@return whether its content has the digest that the header promises}; reads all of it. */
    public boolean isWhole() {
        return container.isWhole();
    }

    /** {@return the bytes that each part takes, by name} */
    public SortedMap<String, Integer> parts() {
        SortedMap<String, Integer> parts = new TreeMap<>();
        container.segments().forEach((name, bytes) -> parts.put(name, bytes.limit()));
        return parts;
    }

    static <T> T guarded(Supplier<T> question) {
        try {
            return question.get();
        } catch (IndexOutOfBoundsException e) {
            throw new DamagedDatabase("a place outside of its segment");
        }
    }
}
