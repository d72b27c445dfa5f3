package dev.hull.artefacts;

import dev.hull.artefacts.apk.Apk;
import dev.hull.artefacts.dpkg.Dpkg;
import dev.hull.artefacts.java.JavaArchives;
import dev.hull.artefacts.licence.DebianCopyright;
import dev.hull.artefacts.npm.LockFile;
import dev.hull.artefacts.npm.NodeModules;
import dev.hull.artefacts.os.ReleaseFiles;
import dev.hull.artefacts.rpm.Rpm;
import java.util.List;

/** Every cataloguer, in the order in which files are offered to them. */
public final class Cataloguers {
    public static final List<Cataloguer> ALL = List.of(
            new ReleaseFiles(),
            new Dpkg(),
            new Apk(),
            new Rpm(),
            new DebianCopyright(),
            new NodeModules(),
            LockFile.NPM,
            LockFile.YARN,
            LockFile.PNPM,
            LockFile.BUN,
            new JavaArchives());

    private Cataloguers() {}
}
