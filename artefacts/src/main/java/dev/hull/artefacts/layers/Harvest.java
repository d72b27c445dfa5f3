package dev.hull.artefacts.layers;

import dev.hull.artefacts.Cataloguer;
import dev.hull.artefacts.FileEntry;
import dev.hull.artefacts.tar.Taken;
import dev.hull.artefacts.tar.TarException;
import dev.hull.artefacts.tar.TarPath;
import dev.hull.model.Notable.Capable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a walk has gathered so far, over a layer or over a folder. Of two entries with one path the later counts, as when a layer is
 * extracted.
 */
public final class Harvest {
    private static final int MOST_LEFT = 1000;

    private final ClaimIndex claims;
    private final LayerLimits limits;
    private final Crew crew;

    private final AtomicInteger room;

    private final TreeMap<String, FileReading> readings = new TreeMap<>();
    private final TreeMap<String, Capable> capable = new TreeMap<>();
    private final TreeMap<String, String> links = new TreeMap<>();
    private final TreeMap<String, String> hardLinks = new TreeMap<>();
    private final List<String> whiteouts = new ArrayList<>();
    private final List<String> opaque = new ArrayList<>();
    private final List<FileRecord.Left> problems = new ArrayList<>();
    private final List<FileRecord.Left> gaps = new ArrayList<>();
    private final PathSet paths = new PathSet();

    public Harvest(ClaimIndex claims, LayerLimits limits, Crew crew) {
        this.claims = claims;
        this.limits = limits;
        this.crew = crew;
        this.room = new AtomicInteger(limits.discoveries());
    }

    /** Opens a file that somebody wants. */
    public interface Opening {
        Taken open() throws IOException, TarException;
    }

    void bring(TarPath path, boolean isFolder) {
        int before = paths.add(path.bytes(), path.length(), isFolder);
        if (before == 0) {
            return;
        }
        String text = path.text();
        if ((before & PathSet.AGAIN) != 0) {
            forget(text);
        }
        if ((before & PathSet.OVER) != 0) {
            forgetUnder(text);
        }
        if ((before & PathSet.UNDER) != 0) {
            for (int slash = text.indexOf('/'); slash >= 0; slash = text.indexOf('/', slash + 1)) {
                readings.remove(text.substring(0, slash));
                hardLinks.remove(text.substring(0, slash));
            }
        }
    }

    private void forget(String path) {
        readings.remove(path);
        capable.remove(path);
        hardLinks.remove(path);
        links.remove(path);
    }

    private void forgetUnder(String path) {
        readings.subMap(path + "/", path + "0").clear();
        capable.subMap(path + "/", path + "0").clear();
        hardLinks.subMap(path + "/", path + "0").clear();
        links.subMap(path + "/", path + "0").clear();
    }

    /** {@return whether somebody may want a file of that path, of which {@code length} bytes count} */
    public long offered(byte[] path, int length, int mode) {
        return claims.offered(path, length, mode);
    }

    /**
     * Offers one file to those that claim it, as {@link #offered} said, and has it read where one wants it.
     *
     * @param copies whether its bytes take up memory while it is read
     */
    public void file(FileEntry file, long offered, boolean copies, Opening opening) throws IOException, TarException {
        List<Cataloguer> wanting = wanting(file, offered);
        if (wanting.isEmpty()) {
            return;
        }
        FileReading reading = new FileReading(file, room);
        readings.put(file.path(), reading);
        if (file.size() < 0) {
            reading.gap("file", "a sparse file whose size is malformed");
        } else if (file.size() > (copies ? limits.fileBytes() : Integer.MAX_VALUE)) {
            reading.gap(
                    "file",
                    "larger than %,d bytes, the limit for one file in a packed layer".formatted(limits.fileBytes()));
        } else {
            Taken content = opening.open();
            crew.give(copies ? file.size() : 0, () -> {
                try (content) {
                    reading.read(wanting, content);
                }
            });
        }
    }

    private List<Cataloguer> wanting(FileEntry file, long offered) {
        List<Cataloguer> wanting = new ArrayList<>(2);
        for (long bits = offered; bits != 0; bits &= bits - 1) {
            Cataloguer cataloguer = claims.cataloguer(Long.numberOfTrailingZeros(bits));
            if (cataloguer.wants(file)) {
                wanting.add(cataloguer);
            }
        }
        return wanting;
    }

    public void link(String path, String target) {
        // Shared libraries and manual pages are most of the links of an image, and none of them is a folder.
        if (!target.isEmpty() && !path.contains(".so") && !path.endsWith(".gz")) {
            links.put(path, target);
        }
    }

    /** Both names are the same file; what it holds was read at the first one, or is nobody's. */
    void hardLink(String path, String target) {
        hardLinks.put(path, target);
    }

    void capable(Capable program) {
        capable.put(program.path(), program);
    }

    void whiteout(String path) {
        whiteouts.add(path);
    }

    void opaque(String folder) {
        opaque.add(folder);
    }

    public void problem(String reader, String reason) {
        if (problems.size() < MOST_LEFT) {
            problems.add(new FileRecord.Left(reader, reason));
        }
    }

    public void gap(String what, String why) {
        if (gaps.size() < MOST_LEFT) {
            gaps.add(new FileRecord.Left(what, why));
        }
    }

    /** {@return the record} Waits for all that is being read. */
    public LayerRecord record(int entries) {
        crew.finish();
        TreeMap<String, FileRecord> files = new TreeMap<>();
        readings.forEach((path, reading) -> {
            FileRecord record = reading.record();
            if (!record.isEmpty()) {
                files.put(path, record);
            }
        });
        capable.forEach((path, program) -> files.put(
                path, files.getOrDefault(path, FileRecord.nothing(path)).with(program)));
        hardLinks.forEach((path, target) -> linked(path, target, files));
        return new LayerRecord(List.copyOf(files.values()), whiteouts, opaque, links, paths, problems, gaps, entries);
    }

    private void linked(String path, String target, Map<String, FileRecord> files) {
        FileRecord first = files.get(target);
        if (first != null) {
            files.putIfAbsent(path, first.at(path));
        } else if (!readings.containsKey(target) && isWanted(path)) {
            gap("file", path + ": a hard link to " + target + ", which nobody wanted under that name");
        }
    }

    private boolean isWanted(String path) {
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        return !wanting(new FileEntry(path, 1, 0644, 0, 0), claims.offered(bytes, bytes.length, 0644))
                .isEmpty();
    }
}
