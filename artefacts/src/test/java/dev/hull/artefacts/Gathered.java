package dev.hull.artefacts;

import dev.hull.model.Component;
import dev.hull.model.Distro;
import dev.hull.model.Notable;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What cataloguers said of some files, for tests to look at. */
public final class Gathered implements Discoveries {
    public final List<Component> components = new ArrayList<>();
    public final List<Distro> distros = new ArrayList<>();
    public final List<String> owned = new ArrayList<>();
    public final List<String> licences = new ArrayList<>();
    public final List<Notable> notables = new ArrayList<>();
    public final List<String> gaps = new ArrayList<>();
    public final List<String> problems = new ArrayList<>();

    /** {@return what {@code cataloguer} says of one file, or nothing where it doesn't want it} */
    public static Gathered from(Cataloguer cataloguer, String path, byte[] bytes) {
        Gathered gathered = new Gathered();
        FileEntry file = new FileEntry(path, bytes.length, 0644, 0, 0);
        if (isOffered(cataloguer.claim(), file) && cataloguer.wants(file)) {
            cataloguer.read(file, content(bytes), gathered);
        }
        return gathered;
    }

    public static Gathered from(Cataloguer cataloguer, String path, String text) {
        return from(cataloguer, path, text.getBytes(StandardCharsets.UTF_8));
    }

    public static boolean isOffered(Claim claim, FileEntry file) {
        String name = file.name();
        String folder = file.folder();
        return claim.names().contains(name)
                || claim.endings().contains(name.substring(Math.max(0, name.lastIndexOf('.'))))
                || claim.folders().contains(folder.substring(folder.lastIndexOf('/') + 1))
                || claim.executables() && file.isExecutable();
    }

    /** {@return {@code name version} of each, in the order of the file} */
    public List<String> names() {
        return components.stream()
                .map(each -> each.fullName() + " " + each.version())
                .toList();
    }

    /** {@return a line for each component and then each gap} */
    public List<String> said() {
        List<String> lines = new ArrayList<>();
        components.forEach(each -> lines.add("%s %s %s %s %s"
                .formatted(
                        each.fullName(), each.version(), each.evidence().kind(), each.licences(), each.properties())));
        gaps.forEach(each -> lines.add("gap " + each));
        return lines;
    }

    public static Content content(byte[] bytes) {
        return new Content() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public MemorySegment segment() {
                return MemorySegment.ofArray(bytes).asReadOnly();
            }

            @Override
            public byte[] bytes() {
                return bytes.clone();
            }

            @Override
            public InputStream stream() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public String text() {
                return new String(bytes, StandardCharsets.UTF_8);
            }
        };
    }

    @Override
    public void component(Component component) {
        components.add(component);
    }

    @Override
    public void distro(Distro distro) {
        distros.add(distro);
    }

    @Override
    public void owns(String owner, String path) {
        owned.add(owner + " " + path);
    }

    @Override
    public void licences(String owner, List<String> all) {
        licences.add(owner + " " + all);
    }

    @Override
    public void notable(Notable notable) {
        notables.add(notable);
    }

    @Override
    public void gap(String what, String why) {
        gaps.add(what + ": " + why);
    }

    @Override
    public void problem(String reason) {
        problems.add(reason);
    }
}
