package dev.hull.artefacts.layers;

import dev.hull.artefacts.FileEntry;
import dev.hull.artefacts.tar.Tape;
import dev.hull.artefacts.tar.TarException;
import dev.hull.artefacts.tar.TarPath;
import dev.hull.artefacts.tar.TarReader;
import java.io.IOException;

/**
 * Walks the tar of one layer once, offers its files to the cataloguers, and notes what the layer does to those below it. Never throws
 * for a broken layer: what was read before counts, the rest is a problem of the record.
 */
public final class LayerWalk {
    private static final String READER = "layer";
    private static final String OPAQUE = ".wh..wh..opq"; // layer.md, "Opaque Whiteout"
    private static final String WHITEOUT = ".wh.";
    private static final String AUFS = ".wh..wh."; // .wh..wh.plnk and .wh..wh.aufs, which aufs kept for itself

    private final LayerLimits limits;
    private final Harvest harvest;
    private int entries;

    private LayerWalk(ClaimIndex claims, LayerLimits limits, Crew crew) {
        this.limits = limits;
        this.harvest = new Harvest(claims, limits, crew);
    }

    public static LayerRecord walk(Tape tape, ClaimIndex claims, LayerLimits limits, Crew crew) {
        return new LayerWalk(claims, limits, crew).walk(tape);
    }

    private LayerRecord walk(Tape tape) {
        TarReader tar = new TarReader(tape);
        try {
            while (tar.next()) {
                if (entries == limits.entries()) {
                    harvest.problem(READER, "more than %,d entries: the rest was not read".formatted(entries));
                    break;
                }
                entries++;
                entry(tar, tape);
            }
        } catch (TarException e) {
            harvest.problem(
                    READER,
                    "the archive of the layer is broken: %s; the rest of it was not read".formatted(e.getMessage()));
        } catch (IOException e) {
            harvest.problem(READER, "the layer can't be read to its end: " + e.getMessage());
        }
        return harvest.record(entries);
    }

    private void entry(TarReader tar, Tape tape) throws IOException, TarException {
        TarPath path = tar.path();
        int length = path.length();
        if (path.escapes()) {
            harvest.problem(READER, "an entry whose path leaves the root was left out: " + path.text());
        } else if (length > limits.pathBytes()) {
            harvest.problem(READER, "a path longer than %,d bytes was left out".formatted(limits.pathBytes()));
        } else if (isWhiteout(path)) {
            whiteout(path.text());
        } else if (length > 0) {
            harvest.bring(path, tar.isFolder());
            if (tar.isFile()) {
                file(tar, tape);
            } else if (tar.isHardLink()) {
                hardLink(tar);
            } else if (tar.isSymbolicLink()) {
                harvest.link(path.text(), tar.target());
            }
        }
    }

    private static boolean isWhiteout(TarPath path) {
        byte[] bytes = path.bytes();
        int name = path.length();
        while (name > 0 && bytes[name - 1] != '/') {
            name--;
        }
        return path.length() - name >= 4
                && bytes[name] == '.'
                && bytes[name + 1] == 'w'
                && bytes[name + 2] == 'h'
                && bytes[name + 3] == '.';
    }

    private void whiteout(String path) {
        int slash = path.lastIndexOf('/');
        String name = path.substring(slash + 1);
        if (name.equals(OPAQUE)) {
            harvest.opaque(path.substring(0, Math.max(0, slash)));
        } else if (!name.startsWith(AUFS) && name.length() > WHITEOUT.length()) {
            harvest.whiteout(path.substring(0, slash + 1) + name.substring(WHITEOUT.length()));
        }
    }

    private void file(TarReader tar, Tape tape) throws IOException, TarException {
        TarPath path = tar.path();
        int mode = tar.mode();
        byte[] capability = tar.capability();
        if (capability.length > 0) {
            FileCapabilities.of(path.text(), capability).ifPresent(harvest::capable);
        }
        long offered = harvest.offered(path.bytes(), path.length(), mode);
        if (offered != 0) {
            FileEntry file = new FileEntry(path.text(), tar.size(), mode, tar.uid(), tar.gid());
            harvest.file(file, offered, tape.copies() || tar.isSparse(), tar::content);
        }
    }

    private void hardLink(TarReader tar) {
        TarPath path = tar.path();
        if (harvest.offered(path.bytes(), path.length(), 0111) != 0) {
            harvest.hardLink(path.text(), Paths.plain(tar.target()));
        }
    }
}
