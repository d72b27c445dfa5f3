package dev.hull.artefacts.java;

import dev.hull.artefacts.zip.Archive;
import dev.hull.artefacts.zip.Member;
import dev.hull.artefacts.zip.Members;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The members of a jar that say something about it, and the archives in it, found in one walk. */
final class JarContents {
    private static final int LONGEST_NAME = 4096; // PATH_MAX, limits.h
    private static final byte[] CLASS = ascii(".class");
    private static final byte[] MANIFEST = ascii("META-INF/MANIFEST.MF");
    private static final byte[] POM_PROPERTIES = ascii("pom.properties");
    private static final byte[] POM = ascii("/pom.xml");
    private static final byte[] BOOT = ascii("BOOT-INF/");
    private static final byte[] WEB = ascii("WEB-INF/");
    private static final List<byte[]> ARCHIVES =
            JavaArchives.ENDINGS.stream().sorted().map(JarContents::ascii).toList();

    private final Archive archive;
    private final List<Member> manifests = new ArrayList<>();
    private final List<Member> pomProperties = new ArrayList<>();
    private final Map<String, Member> poms = new HashMap<>();
    private final List<Member> nested = new ArrayList<>();
    private int classes;
    private int leaving;
    private boolean application;

    private JarContents(Archive archive) {
        this.archive = archive;
    }

    static JarContents of(Archive archive) {
        JarContents contents = new JarContents(archive);
        Members members = archive.members();
        while (members.next()) {
            contents.take(members);
        }
        return contents;
    }

    private void take(Members members) {
        switch (members.lastByte()) {
            case 's' -> {
                if (members.endsWith(CLASS)) {
                    classes++;
                } else if (members.endsWith(POM_PROPERTIES)) {
                    keep(members, pomProperties);
                }
            }
            case 'F', 'f' -> {
                if (members.nameLength() == MANIFEST.length && members.endsWith(MANIFEST)) {
                    keep(members, manifests);
                }
            }
            case 'l' -> {
                if (members.endsWith(POM)) {
                    keepPom(members.member());
                }
            }
            case 'r', 'i', 'g' -> takeArchive(members);
            case '/' -> application |= members.startsWith(BOOT) || members.startsWith(WEB);
            default -> {}
        }
    }

    private void takeArchive(Members members) {
        for (byte[] ending : ARCHIVES) {
            if (members.endsWith(ending)) {
                application |= members.startsWith(BOOT) || members.startsWith(WEB);
                keep(members, nested);
                return;
            }
        }
    }

    private void keep(Members members, List<Member> list) {
        Member member = members.member();
        if (member.leavesTheArchive() || member.name().length() > LONGEST_NAME) {
            leaving++;
        } else {
            list.add(member);
        }
    }

    private void keepPom(Member member) {
        String folder = member.name().substring(0, member.name().length() - POM.length);
        int artifact = folder.lastIndexOf('/');
        int group = folder.lastIndexOf('/', artifact - 1);
        if (artifact > 0) {
            poms.putIfAbsent(folder.substring(group + 1), member);
        }
    }

    List<Member> manifests() {
        return manifests;
    }

    List<Member> pomProperties() {
        return pomProperties;
    }

    /** {@return the {@code pom.xml} that lies beside the {@code pom.properties} of {@code artefact}} */
    Optional<Member> pom(Coordinates artefact) {
        return Optional.ofNullable(poms.get(artefact.group() + "/" + artefact.artifact()));
    }

    List<Member> nested() {
        return nested;
    }

    /** {@return how many names of those that were looked at point out of the archive or are no path; they were left out} */
    int leavesTheArchive() {
        return leaving;
    }

    /** {@return whether it is no jar of its own: documents, or nothing but other archives} */
    boolean isWithoutClasses() {
        return classes == 0 && manifests.isEmpty();
    }

    boolean isEmpty() {
        return classes == 0;
    }

    /** {@return whether somebody made it to be deployed, so that no repository has it} */
    boolean isApplication() {
        return application;
    }

    /** {@return whether something lies in {@code folder}, which ends with a slash} */
    boolean holds(String folder) {
        byte[] start = ascii(folder);
        Members members = archive.members();
        while (members.next()) {
            if (members.startsWith(start)) {
                return true;
            }
        }
        return false;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
