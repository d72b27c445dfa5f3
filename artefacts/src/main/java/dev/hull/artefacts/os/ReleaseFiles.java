package dev.hull.artefacts.os;

import dev.hull.artefacts.Cataloguer;
import dev.hull.artefacts.Claim;
import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.FileEntry;
import dev.hull.model.Distro;
import java.util.List;
import java.util.function.Function;

/**
 * The files in which a distribution says which one it is: os-release(5), lsb_release(1), and what there was before them. Where an image
 * has several, the one with the lowest {@link #rank} is right.
 */
public final class ReleaseFiles implements Cataloguer {
    private static final long LARGEST = 1 << 16;

    /** A file, and what its text says; {@link Distro#NONE} where it says nothing. */
    private record Form(String path, Function<String, Distro> reading) {}

    /** The surest first. Derived distributions keep files of those that they derive from, so their own stand before them. */
    private static final List<Form> FORMS = List.of(
            new Form("etc/os-release", OsRelease::read),
            new Form("usr/lib/os-release", OsRelease::read),
            new Form("etc/lsb-release", OsRelease::readLsb),
            new Form("etc/almalinux-release", ReleaseSentence::read),
            new Form("etc/rocky-release", ReleaseSentence::read),
            new Form("etc/oracle-release", ReleaseSentence::read),
            new Form("etc/fedora-release", ReleaseSentence::read),
            new Form("etc/centos-release", ReleaseSentence::read),
            new Form("etc/photon-release", ReleaseSentence::read),
            new Form("etc/mariner-release", ReleaseSentence::read),
            new Form("etc/azurelinux-release", ReleaseSentence::read),
            new Form("etc/openEuler-release", ReleaseSentence::read),
            new Form("etc/system-release", ReleaseSentence::read),
            new Form("etc/redhat-release", ReleaseSentence::read),
            new Form("etc/SuSE-release", ReleaseSentence::readSuse),
            new Form("etc/alpine-release", text -> named("alpine", text, "Alpine Linux")),
            new Form("etc/arch-release", text -> new Distro("arch", "", "", "Arch Linux", List.of())),
            new Form("etc/slackware-version", ReleaseSentence::read),
            new Form("etc/debian_version", ReleaseFiles::debian));

    @Override
    public String name() {
        return "os-release";
    }

    @Override
    public Claim claim() {
        return Claim.names(FORMS.stream()
                .map(form -> form.path.substring(form.path.lastIndexOf('/') + 1))
                .distinct()
                .toArray(String[]::new));
    }

    @Override
    public boolean wants(FileEntry file) {
        return rank(file.path()) < FORMS.size();
    }

    /** {@return how little the file at {@code path} counts beside others} Of several in one image the lowest is believed. */
    public static int rank(String path) {
        for (int i = 0; i < FORMS.size(); i++) {
            if (FORMS.get(i).path.equals(path)) {
                return i;
            }
        }
        return FORMS.size();
    }

    @Override
    public void read(FileEntry file, Content content, Discoveries found) {
        int rank = rank(file.path());
        if (rank == FORMS.size()) {
            return;
        }
        if (content.size() > LARGEST) {
            found.problem("a release file of %d bytes is none".formatted(content.size()));
            return;
        }
        Distro distro = FORMS.get(rank).reading.apply(content.text());
        if (distro.isKnown()) {
            found.distro(ending(distro));
        }
    }

    /** The table knows better than the image: some days moved after it was made. */
    private static Distro ending(Distro distro) {
        return EndOfLife.of(distro)
                .filter(support -> !support.end().isEmpty())
                .map(support -> distro.endingAt(support.end()))
                .orElse(distro);
    }

    static Distro named(String id, String version, String name) {
        String number = version.strip();
        return new Distro(id, number, "", (name + " " + number).strip(), List.of());
    }

    /** {@code 12.5}, or {@code trixie/sid} where the release is not out yet. Ubuntu has this file too: its own rank higher. */
    private static Distro debian(String text) {
        String version = text.strip();
        int slash = version.indexOf('/');
        if (slash >= 0) {
            return new Distro("debian", "", version.substring(0, slash), "Debian GNU/Linux " + version, List.of());
        }
        int dot = version.indexOf('.');
        return named("debian", dot < 0 ? version : version.substring(0, dot), "Debian GNU/Linux");
    }
}
