package dev.hull.artefacts.layers;

import dev.hull.model.Component;
import dev.hull.model.Ecosystem;
import dev.hull.model.Notable;
import dev.hull.model.Notable.Credential;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Layers put one on the other: what is found in the file system that they make together, and what a later layer hid (OCI image
 * specification, layer.md, "Applying Changesets").
 */
public final class LayerStack {
    private final TreeMap<String, Standing> files = new TreeMap<>();
    private final Links links = new Links();
    private final List<Credential> lost = new ArrayList<>();
    private final List<Removed> removed = new ArrayList<>();
    private int index;

    /** A file that still stands, with the layer of each component: the first since which it was there without a break. */
    private record Standing(FileRecord record, int layer, List<Component> components) {}

    private record Identity(Ecosystem ecosystem, String name, String version, String architecture, String path) {
        static Identity of(Component component) {
            return new Identity(
                    component.ecosystem(),
                    component.fullName(),
                    component.version(),
                    component.architecture(),
                    component.evidence().path());
        }
    }

    /**
     * A component that a layer brought and a later one hid. Its bytes are still in the image.
     *
     * @param layer 0-based index of the layer that hid it
     */
    public record Removed(Component component, int layer) {
        Notable.Hidden notable() {
            return new Notable.Hidden(
                    component.evidence().path(),
                    component.fullName(),
                    component.version(),
                    component.evidence().layer(),
                    layer);
        }
    }

    private LayerStack() {}

    /** {@return what they make together} The lowest first. */
    public static Contents of(List<LayerRecord> layers) {
        LayerStack stack = new LayerStack();
        layers.forEach(stack::put);
        return stack.contents();
    }

    private void put(LayerRecord layer) {
        Map<String, Standing> hidden = new HashMap<>();
        if (index > 0) {
            layer.whiteouts().forEach(path -> hide(links.resolved(path), hidden));
            layer.opaque().forEach(folder -> hideUnder(links.resolved(folder), hidden));
            hideCovered(layer, hidden);
        }
        layer.links().forEach(links::put);
        for (FileRecord file : layer.files()) {
            stand(file, hidden);
        }
        hidden.values().forEach(this::gone);
        index++;
    }

    private void hide(String path, Map<String, Standing> hidden) {
        Standing standing = files.remove(path);
        if (standing != null) {
            hidden.put(path, standing);
        }
        links.remove(path);
        hideUnder(path, hidden);
    }

    private void hideUnder(String folder, Map<String, Standing> hidden) {
        Map<String, Standing> under = folder.isEmpty() ? files : files.subMap(folder + "/", folder + "0");
        hidden.putAll(under);
        under.clear();
        links.removeUnder(folder);
    }

    /** Hides what stands where the layer brings something else, and what stands under what is a folder no longer. */
    private void hideCovered(LayerRecord layer, Map<String, Standing> hidden) {
        for (String path : links.paths()) {
            if (layer.paths().names(path) || layer.paths().cuts(path)) {
                links.remove(path);
            }
        }
        Aliases aliases = new Aliases(links);
        List<String> covered = new ArrayList<>();
        for (String path : files.keySet()) {
            if (isCovered(aliases.of(path), layer.paths())) {
                covered.add(path);
            }
        }
        for (String path : covered) {
            Standing standing = files.remove(path);
            if (standing != null) {
                hidden.put(path, standing);
            }
        }
    }

    // A loop, not a stream: each file of all layers below passes here, in a run that often has nothing else to do.
    private static boolean isCovered(Iterable<String> names, PathSet paths) {
        for (String name : names) {
            if (paths.covers(name)) {
                return true;
            }
        }
        return false;
    }

    private void stand(FileRecord file, Map<String, Standing> hidden) {
        String path = links.resolved(file.path());
        FileRecord there = path.equals(file.path()) ? file : file.at(path);
        Standing before = hidden.remove(path);
        Map<Identity, Integer> since = new HashMap<>();
        if (before != null) {
            for (Component component : before.components()) {
                since.put(Identity.of(component), component.evidence().layer());
            }
        }
        List<Component> components = new ArrayList<>(there.components().size());
        for (Component component : there.components()) {
            Integer first = since.isEmpty() ? null : since.remove(Identity.of(component));
            components.add(component.withEvidence(component.evidence().inLayer(first == null ? index : first)));
        }
        if (before != null && !since.isEmpty()) {
            before.components().stream()
                    .filter(component -> since.containsKey(Identity.of(component)))
                    .forEach(component -> removed.add(new Removed(component, index)));
        }
        if (before != null) {
            lose(before, there.notables());
        }
        files.put(path, new Standing(there, index, components));
    }

    /** A credential that was there, and is not among {@code left}, is hidden, and still in the image. */
    private void lose(Standing before, List<Notable> left) {
        for (Notable notable : before.record().notables()) {
            if (notable instanceof Credential credential && !left.contains(credential)) {
                lost.add(credential.inLayer(before.layer()).hiddenIn(index));
            }
        }
    }

    private void gone(Standing standing) {
        lose(standing, List.of());
        standing.components().forEach(component -> removed.add(new Removed(component, index)));
    }

    private Contents contents() {
        List<Contents.File> standing = new ArrayList<>(files.size());
        files.forEach((path, file) -> standing.add(new Contents.File(file.record(), file.layer(), file.components())));
        return Contents.of(standing, new Aliases(links), removed, lost);
    }
}
