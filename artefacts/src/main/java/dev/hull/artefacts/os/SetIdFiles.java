package dev.hull.artefacts.os;

import dev.hull.artefacts.Cataloguer;
import dev.hull.artefacts.Claim;
import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.FileEntry;
import dev.hull.model.Notable;

/** Programs that run with the rights of their owner or group: told by their mode alone. */
public final class SetIdFiles implements Cataloguer {
    private static final int SET_ID = 06000; // S_ISUID and S_ISGID, stat(2)

    /** {@return whether a file of that mode changes who runs it} Set-gid without an x bit for the group meant locking once (chmod(2)). */
    public static boolean isSetId(int mode) {
        return (mode & 04000) != 0 && (mode & 0111) != 0 || (mode & 02000) != 0 && (mode & 0010) != 0;
    }

    @Override
    public String name() {
        return "set-id";
    }

    @Override
    public Claim claim() {
        return Claim.ofExecutables();
    }

    @Override
    public boolean wants(FileEntry file) {
        return (file.mode() & SET_ID) != 0 && isSetId(file.mode());
    }

    @Override
    public void read(FileEntry file, Content content, Discoveries found) {
        found.notable(new Notable.SetId(file.path(), file.mode(), file.uid(), file.gid(), "", false, -1));
    }
}
