package dev.hull.artefacts.java;

import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.zip.Archive;
import dev.hull.artefacts.zip.Damaged;
import dev.hull.artefacts.zip.Inflation;
import dev.hull.artefacts.zip.Member;
import dev.hull.model.Component;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.Evidence.Kind;
import java.lang.foreign.MemorySegment;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One file and the archives inside it. Recursion is as deep as {@code ZipLimits} allow. */
final class JarWalk {
    private static final HexFormat HEX = HexFormat.of();

    /** What a hostile archive can make us say. */
    private static final int MOST_SAID = 200;

    private static final int LONGEST_PLACE = 400;

    private final Inflation inflation;
    private final Discoveries found;
    private int said;

    JarWalk(Inflation inflation, Discoveries found) {
        this.inflation = inflation;
        this.found = found;
    }

    /**
     * @param isCertain whether a file of this name must be an archive: then it is a problem if it is none
     */
    void file(MemorySegment bytes, String path, boolean isCertain) {
        Archive archive = Archive.of(bytes, inflation);
        if (archive.isEmpty() && !archive.problem().isEmpty() && !isCertain) {
            return;
        }
        archive(archive, bytes, path, "", 0);
        if (said > MOST_SAID) {
            found.problem("%,d more of the like in this file".formatted(said - MOST_SAID));
        }
    }

    /**
     * @param inside where in the file, from {@code !/} on; empty for the file itself
     */
    private void archive(Archive archive, MemorySegment bytes, String path, String inside, int depth) {
        if (!archive.problem().isEmpty()) {
            problem(inside, "this archive " + archive.problem());
        }
        JarContents contents = JarContents.of(archive);
        if (contents.leavesTheArchive() > 0) {
            gap(
                    "archive",
                    inside,
                    contents.leavesTheArchive() + " names point out of the archive, or are longer than any path");
        }
        if (!archive.isEmpty()) {
            coordinates(archive, contents, bytes, path, inside);
        }
        for (Member member : contents.nested()) {
            nested(archive, member, path, inside + "!/" + member.name(), depth + 1);
        }
    }

    private void nested(Archive archive, Member member, String path, String inside, int depth) {
        long held = archive.isInPlace(member) ? 0 : member.size();
        boolean isHeld = false;
        try {
            inflation.enter(depth);
            inflation.hold(held);
            isHeld = true;
            MemorySegment bytes = archive.read(member);
            archive(Archive.of(bytes, inflation), bytes, path, inside, depth);
        } catch (Damaged e) {
            problem(inside, e.reason());
        } finally {
            if (isHeld) {
                inflation.release(held);
            }
        }
    }

    private void coordinates(Archive archive, JarContents contents, MemorySegment bytes, String path, String inside) {
        JarName name = JarName.of(lastPart(path + inside));
        Manifest manifest = manifest(archive, contents, inside);
        Map<Coordinates, Member> poms = poms(archive, contents, inside);
        Coordinates own = OwnPom.among(List.copyOf(poms.keySet()), name, manifest);
        String place = path + inside;
        for (Coordinates each : poms.keySet()) {
            if (!each.equals(own)) {
                List<String> licences = JarLicences.of(archive, contents, each);
                found.component(component(each, Kind.EMBEDDED, place).withLicences(licences));
            }
        }
        if (own.isWhole()) {
            List<String> licences = JarLicences.of(archive, contents, own, manifest);
            found.component(component(own, Kind.INSTALLED, place).withLicences(licences));
        } else if (!isOfTheJdk(manifest) && !contents.isWithoutClasses()) {
            guessed(contents, bytes, name, manifest, place, inside);
        }
    }

    private void guessed(
            JarContents contents, MemorySegment bytes, JarName name, Manifest manifest, String place, String inside) {
        Guess guess = Guess.of(name, manifest, contents.isEmpty(), contents::holds);
        Component component =
                component(guess.coordinates(), Kind.RECOGNISED, place).withLicences(JarLicences.of(manifest));
        if (!guess.isSure() && !contents.isApplication() && bytes.byteSize() <= Integer.MAX_VALUE) {
            component = component.with(Map.of("sha1", sha1(bytes)));
        }
        if (!guess.coordinates().isWhole()) {
            gap("jar", inside, "nothing inside says its Maven coordinates; what it holds was still listed");
        }
        found.component(component);
    }

    private Manifest manifest(Archive archive, JarContents contents, String inside) {
        for (Member member : contents.manifests()) {
            try {
                return Manifest.of(archive.prefix(member, Manifest.ENOUGH));
            } catch (Damaged e) {
                problem(inside, member.name() + " " + e.reason());
            }
        }
        return Manifest.NONE;
    }

    private Map<Coordinates, Member> poms(Archive archive, JarContents contents, String inside) {
        Map<Coordinates, Member> poms = new LinkedHashMap<>();
        for (Member member : contents.pomProperties()) {
            try {
                Coordinates read = PomProperties.read(archive.prefix(member, PomProperties.ENOUGH));
                if (read.isWhole()) {
                    poms.putIfAbsent(read, member);
                }
            } catch (Damaged e) {
                problem(inside, member.name() + " " + e.reason());
            }
        }
        return poms;
    }

    private static Component component(Coordinates coordinates, Kind kind, String place) {
        return Component.of(
                Ecosystem.MAVEN,
                coordinates.group(),
                coordinates.artifact(),
                coordinates.version(),
                Evidence.of(kind, place));
    }

    /** {@code jrt-fs.jar}, {@code rt.jar}: the JDK's own file says which one it is. */
    private static boolean isOfTheJdk(Manifest manifest) {
        return manifest.get("implementation-title").equals("Java Runtime Environment");
    }

    private static String sha1(MemorySegment bytes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update(bytes.asByteBuffer());
            return HEX.formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void problem(String inside, String reason) {
        if (said++ < MOST_SAID) {
            found.problem(place(inside) + reason);
        }
    }

    private void gap(String what, String inside, String why) {
        if (said++ < MOST_SAID) {
            found.gap(what, place(inside) + why);
        }
    }

    private static String lastPart(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String place(String inside) {
        if (inside.isEmpty()) {
            return "";
        }
        String shown = inside.length() <= LONGEST_PLACE
                ? inside.substring(2)
                : inside.substring(2, LONGEST_PLACE / 2) + "…" + inside.substring(inside.length() - LONGEST_PLACE / 2);
        return shown + ": ";
    }
}
