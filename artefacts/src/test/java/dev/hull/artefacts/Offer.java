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

/** One file, offered to one cataloguer, and what it says. */
public final class Offer implements Discoveries {
    public final List<Component> components = new ArrayList<>();
    public final List<String> gaps = new ArrayList<>();
    public final List<String> problems = new ArrayList<>();
    public final List<String> owned = new ArrayList<>();

    private Offer() {}

    public static Offer of(Cataloguer cataloguer, String path, byte[] bytes) {
        Offer offer = new Offer();
        FileEntry file = new FileEntry(path, bytes.length, 0755, 0, 0);
        if (cataloguer.wants(file)) {
            cataloguer.read(file, new Held(bytes), offer);
        }
        return offer;
    }

    public static Offer of(Cataloguer cataloguer, String path, String text) {
        return of(cataloguer, path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** {@return each component as {@code name@version KIND path}} */
    public List<String> lines() {
        return components.stream()
                .map(each -> each.fullName() + "@" + each.version() + " "
                        + each.evidence().kind() + " " + each.evidence().path())
                .toList();
    }

    /** {@return each component as {@code name@version}} */
    public List<String> names() {
        return components.stream()
                .map(each -> each.fullName() + "@" + each.version())
                .toList();
    }

    @Override
    public void component(Component component) {
        components.add(component);
    }

    @Override
    public void distro(Distro distro) {
        throw new AssertionError(distro);
    }

    @Override
    public void owns(String owner, String path) {
        owned.add(owner + " " + path);
    }

    @Override
    public void licences(String owner, List<String> licences) {
        throw new AssertionError(owner);
    }

    @Override
    public void notable(Notable notable) {}

    @Override
    public void gap(String what, String why) {
        gaps.add(what + ": " + why);
    }

    @Override
    public void problem(String reason) {
        problems.add(reason);
    }

    private record Held(byte[] bytes) implements Content {
        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public MemorySegment segment() {
            return MemorySegment.ofArray(bytes);
        }

        @Override
        public InputStream stream() {
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
