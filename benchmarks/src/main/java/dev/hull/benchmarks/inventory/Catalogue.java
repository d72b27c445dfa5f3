package dev.hull.benchmarks.inventory;

import dev.hull.artefacts.Cataloguer;
import dev.hull.artefacts.Cataloguers;
import dev.hull.artefacts.Claim;
import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.FileEntry;
import dev.hull.model.Component;
import dev.hull.model.Distro;
import dev.hull.model.Notable;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What all cataloguers find in files that are offered to them one by one. */
public final class Catalogue implements Discoveries {
    public final List<Component> components = new ArrayList<>();
    final List<Distro> distros = new ArrayList<>();
    final Map<String, String> owners = new HashMap<>();
    final Map<String, List<String>> licences = new HashMap<>();
    final List<Notable> notables = new ArrayList<>();
    final List<String> problems = new ArrayList<>();
    private String path = "";

    public void offer(FileEntry file, byte[] bytes) {
        path = file.path();
        for (Cataloguer cataloguer : Cataloguers.ALL) {
            if (claims(cataloguer.claim(), file) && cataloguer.wants(file)) {
                cataloguer.read(file, new Held(bytes), this);
            }
        }
    }

    private static boolean claims(Claim claim, FileEntry file) {
        String name = file.name();
        String folder = file.folder();
        int dot = name.lastIndexOf('.');
        return claim.names().contains(name)
                || dot >= 0 && claim.endings().contains(name.substring(dot))
                || claim.folders().contains(folder.substring(folder.lastIndexOf('/') + 1))
                || claim.executables() && (file.isExecutable() || name.contains(".so"));
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
    public void owns(String owner, String owned) {
        owners.put(owned, owner);
    }

    @Override
    public void licences(String owner, List<String> some) {
        licences.put(owner, some);
    }

    @Override
    public void notable(Notable notable) {
        notables.add(notable);
    }

    @Override
    public void gap(String what, String why) {
        problems.add("gap: " + path + ": " + what + ": " + why);
    }

    @Override
    public void problem(String reason) {
        problems.add("problem: " + path + ": " + reason);
    }

    private record Held(byte[] bytes) implements Content {
        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public MemorySegment segment() {
            return MemorySegment.ofArray(bytes).asReadOnly();
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
