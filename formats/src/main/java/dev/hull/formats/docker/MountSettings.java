package dev.hull.formats.docker;

import static dev.hull.model.Fields.MOUNTS;
import static dev.hull.model.Fields.UNLIMITED;
import static dev.hull.model.Fields.VOLUMES_FROM;

import dev.hull.formats.tree.Node;
import dev.hull.model.Engine;
import dev.hull.model.Mount;
import dev.hull.model.Mount.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Binds, mounts, memory file systems and anonymous volumes. */
final class MountSettings {
    private static final Set<String> PROPAGATIONS =
            Set.of("private", "rprivate", "shared", "rshared", "slave", "rslave");

    private final Provenance provenance;
    private final boolean podman;
    private final Section.Gathered<Mount> mounts = new Section.Gathered<>();

    private MountSettings(Provenance provenance, boolean podman) {
        this.provenance = provenance;
        this.podman = podman;
    }

    static void read(Section config, Section host, Engine engine) {
        MountSettings settings =
                new MountSettings(host.provenance, engine.platform().equals("podman"));
        host.written("Binds").ifPresent(list -> Section.items(list).forEach(settings::bind));
        host.written("Mounts").ifPresent(list -> Section.items(list).forEach(settings::mount));
        host.written("Tmpfs").ifPresent(map -> Section.entries(map).forEach(settings::tmpfs));
        config.written("Volumes").ifPresent(map -> Section.entries(map).forEach(settings::anonymous));
        if (!settings.mounts.isEmpty()) {
            host.set(MOUNTS, settings.mounts.items(), settings.mounts.origin());
        }
        host.many(VOLUMES_FROM, "VolumesFrom", Section::textOf);
    }

    private void bind(Node node) {
        String written = Section.text(node);
        Masked masked = Masked.of(written, provenance.unresolved(node));
        Optional<VolumeSpec> parsed = VolumeSpec.parse(masked.text());
        if (parsed.isEmpty()) {
            return;
        }
        VolumeSpec spec = parsed.get();
        String source = spec.source();
        boolean unknown = masked.hides(source) || (source.isEmpty() && masked.hides(spec.target()));
        if (unknown) {
            mounts.unread(written, masked.hidden(masked.text()), node.origin());
            return;
        }
        boolean own = !masked.pieces().isEmpty() && !source.equals(masked.shown(source));
        Kind kind = source.isEmpty() ? Kind.ANONYMOUS : spec.isBind() || own ? Kind.BIND : Kind.VOLUME;
        mounts.add(of(kind, masked.shown(source), masked.shown(spec.target()), spec.options()), node.origin());
    }

    private static Mount of(Kind kind, String source, String target, String options) {
        List<String> kept = new ArrayList<>();
        boolean readOnly = false;
        String propagation = "";
        String relabel = "";
        for (String option : options.isEmpty() ? List.<String>of() : List.of(options.split(","))) {
            switch (option) {
                case "ro" -> readOnly = true;
                case "rw" -> readOnly = false;
                case "z", "Z" -> relabel = option;
                default -> {
                    if (PROPAGATIONS.contains(option)) {
                        propagation = option;
                    } else {
                        kept.add(option);
                    }
                }
            }
        }
        return new Mount(
                kind,
                source,
                target,
                readOnly,
                kind == Kind.BIND ? "bind" : "volume",
                kept,
                propagation,
                relabel,
                UNLIMITED);
    }

    private void mount(Node node) {
        if (!(node instanceof Node.Obj mount)) {
            List<String> pieces = provenance.unresolved(node);
            if (!pieces.isEmpty()) {
                mounts.unread(Section.text(node), pieces.getFirst(), node.origin());
            }
            return;
        }
        String type = text(mount, "Type");
        String source = text(mount, "Source");
        Masked masked = Masked.of(
                source,
                provenance.unresolved(node).stream().filter(source::contains).toList());
        if (masked.hides(masked.text())) {
            mounts.unread(source, masked.hidden(masked.text()), node.origin());
            return;
        }
        mounts.add(
                new Mount(
                        kind(type, source),
                        source,
                        text(mount, "Target"),
                        mount.get("ReadOnly").flatMap(Section::truthOf).orElse(false),
                        type,
                        options(mount, type),
                        mount.object("BindOptions")
                                .map(bind -> text(bind, "Propagation"))
                                .orElse(""),
                        "",
                        mount.object("TmpfsOptions")
                                .flatMap(tmpfs -> tmpfs.get("SizeBytes"))
                                .flatMap(Section::wholeOf)
                                .filter(n -> n > 0)
                                .orElse(UNLIMITED)),
                node.origin());
    }

    private static String text(Node.Obj mount, String key) {
        return mount.get(key).map(Section::text).orElse("");
    }

    private static Kind kind(String type, String source) {
        return switch (type) {
            case "bind" -> Kind.BIND;
            case "volume" -> source.isEmpty() ? Kind.ANONYMOUS : Kind.VOLUME;
            case "tmpfs", "ramfs" -> Kind.TMPFS;
            case "image" -> Kind.IMAGE;
            case "devpts" -> Kind.KERNEL;
            default -> Kind.OTHER;
        };
    }

    private List<String> options(Node.Obj mount, String type) {
        if (!type.equals("tmpfs")) {
            return driverOptions(mount);
        }
        String mode = mount.object("TmpfsOptions")
                .flatMap(tmpfs -> tmpfs.get("Mode"))
                .flatMap(Section::wholeOf)
                .map(bits -> "mode=" + Long.toOctalString(bits))
                .orElse("");
        return Tmpfs.options(mode, podman);
    }

    /** The options of the local driver are mount options: {@code type=none,o=bind} makes a bind of a volume. */
    private static List<String> driverOptions(Node.Obj mount) {
        List<String> all = new ArrayList<>();
        mount.object("VolumeOptions")
                .flatMap(volume -> volume.object("DriverConfig"))
                .flatMap(driver -> driver.object("Options"))
                .ifPresent(options ->
                        options.entries().forEach(entry -> all.add(entry.key() + "=" + Section.text(entry.value()))));
        return all;
    }

    private void tmpfs(Node.Entry entry) {
        String written = Section.text(entry.value());
        long size = Tmpfs.size(written);
        mounts.add(
                new Mount(
                        Kind.TMPFS,
                        "",
                        entry.key(),
                        Tmpfs.isReadOnly(written),
                        "tmpfs",
                        Tmpfs.options(written, podman),
                        "",
                        "",
                        size),
                entry.value().origin());
    }

    private void anonymous(Node.Entry entry) {
        mounts.add(
                new Mount(Kind.ANONYMOUS, "", entry.key(), false, "volume", List.of(), "", "", UNLIMITED),
                entry.value().origin());
    }
}
