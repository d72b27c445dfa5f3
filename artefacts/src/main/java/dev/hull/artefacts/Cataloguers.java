package dev.hull.artefacts;

import dev.hull.artefacts.apk.Apk;
import dev.hull.artefacts.binary.JdkRelease;
import dev.hull.artefacts.binary.KnownPrograms;
import dev.hull.artefacts.dotnet.Assemblies;
import dev.hull.artefacts.dotnet.Bundles;
import dev.hull.artefacts.dotnet.DepsJson;
import dev.hull.artefacts.dotnet.PackagesLock;
import dev.hull.artefacts.dotnet.ProjectFiles;
import dev.hull.artefacts.dpkg.Dpkg;
import dev.hull.artefacts.ecosystems.Homebrew;
import dev.hull.artefacts.ecosystems.InstalledPerl;
import dev.hull.artefacts.ecosystems.InstalledR;
import dev.hull.artefacts.ecosystems.OtherLockFile;
import dev.hull.artefacts.go.GoMod;
import dev.hull.artefacts.go.GoPrograms;
import dev.hull.artefacts.go.GoSum;
import dev.hull.artefacts.java.GradleLock;
import dev.hull.artefacts.java.IvyXml;
import dev.hull.artefacts.java.JavaArchives;
import dev.hull.artefacts.java.NativeImages;
import dev.hull.artefacts.java.PomPropertiesFile;
import dev.hull.artefacts.java.PomXml;
import dev.hull.artefacts.java.SbtLock;
import dev.hull.artefacts.licence.DebianCopyright;
import dev.hull.artefacts.npm.LockFile;
import dev.hull.artefacts.npm.NodeModules;
import dev.hull.artefacts.os.Accounts;
import dev.hull.artefacts.os.ReleaseFiles;
import dev.hull.artefacts.os.SetIdFiles;
import dev.hull.artefacts.pacman.Pacman;
import dev.hull.artefacts.php.Composer;
import dev.hull.artefacts.python.CondaEnvironment;
import dev.hull.artefacts.python.CondaMeta;
import dev.hull.artefacts.python.InstalledPython;
import dev.hull.artefacts.python.PythonLock;
import dev.hull.artefacts.python.Requirements;
import dev.hull.artefacts.rpm.Rpm;
import dev.hull.artefacts.ruby.GemfileLock;
import dev.hull.artefacts.ruby.InstalledGems;
import dev.hull.artefacts.rust.CargoLock;
import dev.hull.artefacts.rust.RustPrograms;
import dev.hull.artefacts.secrets.CredentialFiles;
import java.util.List;

/** Every cataloguer, in the order in which files are offered to them. */
public final class Cataloguers {
    public static final List<Cataloguer> ALL = List.of(
            new ReleaseFiles(),
            new Dpkg(),
            new Apk(),
            new Rpm(),
            new Pacman(),
            new DebianCopyright(),
            new SetIdFiles(),
            new Accounts(),
            CredentialFiles.USUAL,
            new NodeModules(),
            LockFile.NPM,
            LockFile.YARN,
            LockFile.PNPM,
            LockFile.BUN,
            LockFile.DENO,
            new InstalledPython(),
            new CondaMeta(),
            new CondaEnvironment(),
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
            OtherLockFile.ERLANG,
            OtherLockFile.COCOAPODS,
            OtherLockFile.JULIA,
            OtherLockFile.R,
            new Homebrew(),
            new JavaArchives(),
            new PomPropertiesFile(),
            new PomXml(),
            new GradleLock(),
            new SbtLock(),
            new IvyXml(),
            new NativeImages(),
            new GoPrograms(),
            new GoMod(),
            new GoSum(),
            new RustPrograms(),
            new CargoLock(),
            new DepsJson(),
            new Assemblies(),
            new Bundles(),
            new PackagesLock(),
            new ProjectFiles(),
            new JdkRelease(),
            new KnownPrograms());

    /** The same, looking for credentials in source texts too. */
    public static final List<Cataloguer> WITH_SOURCES = ALL.stream()
            .map(each -> each == CredentialFiles.USUAL ? CredentialFiles.WITH_SOURCES : each)
            .toList();

    private Cataloguers() {}
}
