package dev.hull.formats.kubernetes;

import dev.hull.formats.tree.Node;
import dev.hull.formats.tree.Node.Entry;
import dev.hull.model.Fields;
import dev.hull.model.Item;
import dev.hull.model.Items;
import dev.hull.model.Layer;
import dev.hull.model.Mount;
import dev.hull.model.Origin;
import dev.hull.model.Setting;
import dev.hull.model.Settings;
import dev.hull.model.Unread;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Joins a container's volumeMounts to the volumes of its pod. */
final class Mounts {
    private final Node.Obj pod;
    private final List<Node> volumes;
    private final Set<String> claims;

    /** {@code claims}: names that a StatefulSet's templates give. */
    Mounts(Node.Obj pod, Set<String> claims) {
        this.pod = pod;
        this.volumes = Nodes.list(pod, "volumes");
        this.claims = claims;
    }

    /** Sets what is mounted into {@code container}; {@code first}: it answers for host paths that no container mounts. */
    void set(Node.Obj container, boolean first, Settings.Builder settings) {
        List<Item<Mount>> known = new ArrayList<>();
        List<Unread> unread = new ArrayList<>();
        Optional<Node> written = Nodes.find(container, "volumeMounts");
        for (Node item : Nodes.list(container, "volumeMounts")) {
            if (item instanceof Node.Obj mount) {
                mount(mount, known, unread);
            }
        }
        if (first) {
            unmounted(known);
        }
        if (written.isPresent() || !known.isEmpty()) {
            Origin by = written.map(Node::origin)
                    .orElse(pod.origin())
                    .in(written.isPresent() ? Layer.CONTAINER : Layer.POD);
            settings.set(Fields.MOUNTS, Setting.decided(new Items<>(known, unread), by));
        }
    }

    private void mount(Node.Obj mount, List<Item<Mount>> known, List<Unread> unread) {
        String name = Nodes.text(mount, "name");
        Origin by = mount.origin().in(Layer.CONTAINER);
        Optional<Node.Obj> volume = volume(name);
        if (volume.isPresent()) {
            known.add(new Item<>(
                    mounted(volume.get(), mount), by.through(volume.get().at())));
        } else if (claims.contains(name)) {
            known.add(new Item<>(plain(Mount.Kind.CLAIM, name, "persistentVolumeClaim", mount), by));
        } else {
            unread.add(new Unread(name, "a volume named " + name + ", which the pod does not have", by));
        }
    }

    private Optional<Node.Obj> volume(String name) {
        for (Node item : volumes) {
            if (item instanceof Node.Obj volume && Nodes.text(volume, "name").equals(name)) {
                return Optional.of(volume);
            }
        }
        return Optional.empty();
    }

    private void unmounted(List<Item<Mount>> known) {
        Set<String> used = new HashSet<>();
        for (String list : List.of("initContainers", "containers", "ephemeralContainers")) {
            for (Node container : Nodes.list(pod, list)) {
                Nodes.list(container, "volumeMounts").forEach(m -> used.add(Nodes.text(m, "name")));
            }
        }
        for (Node item : volumes) {
            if (item instanceof Node.Obj volume
                    && volume.has("hostPath")
                    && !used.contains(Nodes.text(volume, "name"))) {
                known.add(new Item<>(
                        mounted(volume, Node.Obj.of(List.of(), volume.origin())),
                        volume.origin().in(Layer.POD)));
            }
        }
    }

    /** {@return the keys of a volume that name its source} One in a valid pod. */
    static List<String> types(Node.Obj volume) {
        List<String> types = new ArrayList<>();
        for (Entry entry : volume.entries()) {
            if (!entry.key().equals("name") && !(entry.value() instanceof Node.Null)) {
                types.add(entry.key());
            }
        }
        return types;
    }

    private static Mount mounted(Node.Obj volume, Node.Obj mount) {
        List<String> types = types(volume);
        if (types.isEmpty()) {
            // A volume without a source is scratch space (core/v1 defaulting of Volume).
            return plain(Mount.Kind.SCRATCH, "", "emptyDir", mount);
        }
        String type = types.contains("hostPath") ? "hostPath" : types.getFirst();
        Node source = volume.get(type).orElse(volume);
        return switch (type) {
            case "hostPath" -> plain(Mount.Kind.BIND, Nodes.text(source, "path"), type, mount);
            case "emptyDir" -> scratch(source, mount);
            case "secret" -> plain(Mount.Kind.SECRET, Nodes.text(source, "secretName"), type, mount);
            case "configMap" -> plain(Mount.Kind.CONFIG, Nodes.text(source, "name"), type, mount);
            case "downwardAPI" -> plain(Mount.Kind.CONFIG, "", type, mount);
            case "projected" -> plain(projectedKind(source), "", type, mount);
            case "persistentVolumeClaim" -> claim(source, mount);
            case "ephemeral" -> plain(Mount.Kind.CLAIM, "", type, mount);
            case "image" -> plain(Mount.Kind.IMAGE, Nodes.text(source, "reference"), type, mount);
            case "nfs" ->
                plain(Mount.Kind.OTHER, Nodes.text(source, "server") + ":" + Nodes.text(source, "path"), type, mount);
            default -> plain(Mount.Kind.OTHER, "", type, mount);
        };
    }

    private static Mount.Kind projectedKind(Node projected) {
        for (Node source : Nodes.list(projected, "sources")) {
            if (Nodes.find(source, "secret").isPresent()
                    || Nodes.find(source, "serviceAccountToken").isPresent()) {
                return Mount.Kind.SECRET;
            }
        }
        return Mount.Kind.CONFIG;
    }

    private static Mount scratch(Node source, Node.Obj mount) {
        boolean memory = Nodes.text(source, "medium").equals("Memory");
        Mount plain = plain(memory ? Mount.Kind.TMPFS : Mount.Kind.SCRATCH, "", "emptyDir", mount);
        long size =
                Nodes.find(source, "sizeLimit").flatMap(PodCodecs.BYTES.read()).orElse(Fields.UNLIMITED);
        return new Mount(
                plain.kind(),
                "",
                plain.target(),
                plain.readOnly(),
                plain.type(),
                plain.options(),
                plain.propagation(),
                "",
                size);
    }

    private static Mount claim(Node source, Node.Obj mount) {
        Mount plain = plain(Mount.Kind.CLAIM, Nodes.text(source, "claimName"), "persistentVolumeClaim", mount);
        boolean readOnly =
                plain.readOnly() || Nodes.writtenTruth(source, "readOnly").is(true);
        return new Mount(
                plain.kind(),
                plain.source(),
                plain.target(),
                readOnly,
                plain.type(),
                plain.options(),
                plain.propagation(),
                "",
                Fields.UNLIMITED);
    }

    private static Mount plain(Mount.Kind kind, String source, String type, Node.Obj mount) {
        List<String> options = new ArrayList<>();
        String subPath = Nodes.text(mount, "subPath") + Nodes.text(mount, "subPathExpr");
        if (!subPath.isEmpty()) {
            options.add("subpath=" + subPath);
        }
        String propagation = switch (Nodes.text(mount, "mountPropagation")) {
            case "Bidirectional" -> "rshared";
            case "HostToContainer" -> "rslave";
            case "None" -> "rprivate";
            default -> "";
        };
        boolean readOnly = Nodes.writtenTruth(mount, "readOnly").is(true);
        return new Mount(
                kind,
                source,
                Nodes.text(mount, "mountPath"),
                readOnly,
                type,
                options,
                propagation,
                "",
                Fields.UNLIMITED);
    }
}
