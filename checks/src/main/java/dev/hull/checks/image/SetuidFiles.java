package dev.hull.checks.image;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.model.Component;
import dev.hull.model.Ecosystem;
import dev.hull.model.Image;
import dev.hull.model.Inventory;
import dev.hull.model.Location;
import dev.hull.model.Notable.Capable;
import dev.hull.model.Notable.SetId;
import dev.hull.model.Remedy;
import dev.hull.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A program runs with the rights of its owner or group although the distribution's own package does not ship it so. rpm and apk record
 * modes; dpkg records none, so of what it installed the programs that Debian and Ubuntu are known to ship so are taken as shipped.
 *
 * <p>Files: set-user-ID and set-group-ID bits of executables (chmod(2)), and capabilities of files (capabilities(7)) that no package installed.
 */
final class SetuidFiles {
    static final Check<Image> CHECK = Check.ofImage("image.setuid-files", Severity.MEDIUM, SetuidFiles::look);

    /** Names of programs in Debian 8 to 13 and Ubuntu 16.04 to 26.04 whose packages ship them with one of the bits. */
    private static final Set<String> DEBIAN = Set.of(
            "at",
            "bsd-write",
            "chage",
            "chfn",
            "chrome-sandbox",
            "chsh",
            "crontab",
            "dbus-daemon-launch-helper",
            "dotlockfile",
            "dumpcap",
            "exim4",
            "expiry",
            "fusermount",
            "fusermount3",
            "gpasswd",
            "locate",
            "lockfile",
            "mail-lock",
            "mail-touchlock",
            "mail-unlock",
            "mlocate",
            "mount",
            "mount.cifs",
            "mount.nfs",
            "newgidmap",
            "newgrp",
            "newuidmap",
            "ntfs-3g",
            "pam_extrausers_chkpwd",
            "pam_timestamp_check",
            "passwd",
            "ping",
            "ping6",
            "pkexec",
            "plocate",
            "polkit-agent-helper-1",
            "postdrop",
            "postqueue",
            "procmail",
            "pt_chown",
            "screen",
            "snap-confine",
            "ssh-agent",
            "ssh-keysign",
            "su",
            "sudo",
            "sudoedit",
            "suexec",
            "traceroute6.iputils",
            "umount",
            "unix_chkpwd",
            "utempter",
            "uuidd",
            "vmware-user-suid-wrapper",
            "wall",
            "write",
            "write.ul",
            "Xorg.wrap");

    /** Any one of them is a way to root (capabilities(7)). */
    private static final Set<String> GREAT = Set.of(
            "CHOWN",
            "DAC_OVERRIDE",
            "FOWNER",
            "SETUID",
            "SETGID",
            "SETPCAP",
            "SETFCAP",
            "SYS_ADMIN",
            "SYS_MODULE",
            "SYS_PTRACE",
            "SYS_RAWIO",
            "BPF");

    private SetuidFiles() {}

    private static List<Hit> look(Image image, Scene scene) {
        List<Hit> hits = new ArrayList<>();
        Inventory inventory = image.inventory();
        for (SetId program : inventory.setIdFiles()) {
            if (!program.shipped() && !isUsual(program, inventory)) {
                hits.add(hit(program));
            }
        }
        for (Capable program : inventory.capableFiles()) {
            if (program.owner().isEmpty()) {
                hits.add(Hit.at(Location.NONE, program.path())
                        .message("capable")
                        .arg("path", "/" + program.path())
                        .arg("capabilities", program.names())
                        .severity(program.names().stream().anyMatch(GREAT::contains) ? Severity.MEDIUM : Severity.LOW)
                        .remedy(new Remedy.Advise("uncap")));
            }
        }
        return hits;
    }

    private static boolean isUsual(SetId program, Inventory inventory) {
        String name = program.path().substring(program.path().lastIndexOf('/') + 1);
        return DEBIAN.contains(name) && inventory.components().stream().anyMatch(c -> isOwner(c, program));
    }

    private static boolean isOwner(Component component, SetId program) {
        return component.ecosystem() == Ecosystem.DEB && component.name().equals(program.owner());
    }

    private static Hit hit(SetId program) {
        Hit hit = Hit.at(Location.NONE, program.path())
                .arg("path", "/" + program.path())
                .arg("mode", Integer.toOctalString(program.mode()))
                .remedy(new Remedy.Advise("strip"));
        Hit named = program.owner().isEmpty() ? hit : hit.message("changed").arg("package", program.owner());
        boolean gainsRoot = program.isSetUid() && program.uid() == 0;
        return gainsRoot ? named : named.severity(Severity.LOW);
    }
}
