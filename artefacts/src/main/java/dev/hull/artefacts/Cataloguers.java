package dev.hull.artefacts;

import dev.hull.artefacts.apk.Apk;
import dev.hull.artefacts.dpkg.Dpkg;
import dev.hull.artefacts.ecosystems.InstalledPerl;
import dev.hull.artefacts.ecosystems.InstalledR;
import dev.hull.artefacts.ecosystems.OtherLockFile;
import dev.hull.artefacts.java.JavaArchives;
import dev.hull.artefacts.licence.DebianCopyright;
import dev.hull.artefacts.npm.LockFile;
import dev.hull.artefacts.npm.NodeModules;
import dev.hull.artefacts.os.ReleaseFiles;
import dev.hull.artefacts.php.Composer;
import dev.hull.artefacts.python.CondaMeta;
import dev.hull.artefacts.python.InstalledPython;
import dev.hull.artefacts.python.PythonLock;
import dev.hull.artefacts.python.Requirements;
import dev.hull.artefacts.rpm.Rpm;
import dev.hull.artefacts.ruby.GemfileLock;
import dev.hull.artefacts.ruby.InstalledGems;
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
            new InstalledPython(),
            new CondaMeta(),
            new Requirements(),
            new PythonLock(),
            new InstalledGems(),
            new GemfileLock(),
            new Composer(),
            new InstalledR(),
            new InstalledPerl(),
            OtherLockFile.DART,
            OtherLockFile.ELIXIR,
            OtherLockFile.SWIFT,
            OtherLockFile.CONAN,
            OtherLockFile.HASKELL,
            OtherLockFile.PERL,
            new JavaArchives());

    private Cataloguers() {}
}
