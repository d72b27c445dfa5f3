package dev.hull.formats.run;

import dev.hull.formats.tree.Node;
import java.util.List;
import java.util.Locale;

/** A value of {@code --mount} (docker/cli, opts.MountOpt), as an item of {@code HostConfig.Mounts}. */
final class Mounts {
    private final Given given;
    private final RunContext context;
    private final Tree mount = new Tree();
    private final Tree bind = new Tree();
    private final Tree volume = new Tree();
    private final Tree image = new Tree();
    private final Tree tmpfs = new Tree();
    private final Tree labels = new Tree();
    private final Tree driverOptions = new Tree();
    private String driver = "";
    private String type = "volume";
    private String target = "";
    private boolean readOnly;
    private boolean ofVolume;
    private boolean ofBind;
    private boolean ofTmpfs;
    private boolean ofImage;

    private Mounts(Given given, RunContext context) {
        this.given = given;
        this.context = context;
    }

    static Node parse(Given given, String text, RunContext context) throws Refusal {
        Mounts mounts = new Mounts(given, context);
        for (String field : Csv.fields(text)) {
            int sign = field.indexOf('=');
            if (sign < 0) {
                mounts.bare(field.toLowerCase(Locale.ROOT));
            } else {
                mounts.pair(field.substring(0, sign).toLowerCase(Locale.ROOT), field.substring(sign + 1));
            }
        }
        mounts.check();
        return mounts.build();
    }

    private void bare(String key) throws Refusal {
        switch (key) {
            case "readonly", "ro" -> readOnly = true;
            case "volume-nocopy" -> option(volume, "NoCopy", truth(true));
            case "bind-nonrecursive" -> option(bind, "NonRecursive", truth(true));
            default ->
                throw new Refusal("the field '" + key
                        + "' has no value; only readonly, volume-nocopy and bind-nonrecursive need none");
        }
    }

    private Node truth(boolean value) {
        return Tree.truth(value, given.origin());
    }

    private void pair(String key, String value) throws Refusal {
        switch (key) {
            case "type" -> type = value.toLowerCase(Locale.ROOT);
            case "source", "src" -> mount.put("Source", given.node(context.absolute(value)));
            case "target", "dst", "destination" -> target = value;
            case "readonly", "ro" -> readOnly = truth(key, value);
            case "consistency" -> mount.put("Consistency", given.node(value.toLowerCase(Locale.ROOT)));
            case "bind-propagation" -> option(bind, "Propagation", given.node(value.toLowerCase(Locale.ROOT)));
            case "bind-nonrecursive" -> option(bind, "NonRecursive", truth(truth(key, value)));
            case "bind-recursive" -> recursive(value);
            case "volume-subpath" -> option(volume, "Subpath", given.node(value));
            case "volume-nocopy" -> option(volume, "NoCopy", truth(truth(key, value)));
            case "volume-label" -> pairOf(labels, value);
            case "volume-driver" -> {
                ofVolume = true;
                driver = value;
            }
            case "volume-opt" -> pairOf(driverOptions, value);
            case "image-subpath" -> option(image, "Subpath", given.node(value));
            case "tmpfs-size" -> option(tmpfs, "SizeBytes", size(key, value));
            case "tmpfs-mode" -> option(tmpfs, "Mode", mode(value));
            default -> throw new Refusal("an unknown key '" + key + "'");
        }
    }

    private static boolean truth(String key, String value) throws Refusal {
        try {
            return GoNumbers.truth(value);
        } catch (Refusal refusal) {
            throw new Refusal(key + " is " + refusal.reason());
        }
    }

    private Node size(String key, String value) throws Refusal {
        try {
            return Node.Num.of(GoNumbers.bytes(value), given.origin());
        } catch (Refusal refusal) {
            throw new Refusal(key + " is " + refusal.reason());
        }
    }

    private Node mode(String value) throws Refusal {
        boolean octal = !value.isEmpty() && value.length() < 12 && value.chars().allMatch(c -> c >= '0' && c <= '7');
        if (!octal || Long.parseLong(value, 8) > 0xFFFF_FFFFL) {
            throw new Refusal("tmpfs-mode is not an octal number");
        }
        return Node.Num.of(Long.parseLong(value, 8), given.origin());
    }

    private void option(Tree tree, String key, Node value) {
        ofVolume |= tree == volume;
        ofBind |= tree == bind;
        ofTmpfs |= tree == tmpfs;
        ofImage |= tree == image;
        tree.put(key, value);
    }

    private void pairOf(Tree tree, String pair) {
        ofVolume = true;
        int sign = pair.indexOf('=');
        String key = sign < 0 ? pair : pair.substring(0, sign);
        if (!key.isEmpty()) {
            tree.put(given.unmasked(key), given.node(sign < 0 ? "" : pair.substring(sign + 1)));
        }
    }

    private void recursive(String value) throws Refusal {
        switch (value) {
            case "enabled" -> {}
            case "disabled" -> option(bind, "NonRecursive", truth(true));
            case "writable" -> option(bind, "ReadOnlyNonRecursive", truth(true));
            case "readonly" -> option(bind, "ReadOnlyForceRecursive", truth(true));
            default -> throw new Refusal("bind-recursive is enabled, disabled, writable or readonly");
        }
    }

    private void check() throws Refusal {
        for (String other : mixed()) {
            throw new Refusal(other + "-* options with a mount of type " + type);
        }
        if (type.isEmpty()) {
            throw new Refusal("a mount needs a type");
        }
        if (target.isEmpty()) {
            throw new Refusal("a mount needs a target");
        }
        if (bind.has("ReadOnlyNonRecursive") && !readOnly) {
            throw new Refusal("bind-recursive=writable without readonly");
        }
        boolean forced = bind.has("ReadOnlyForceRecursive");
        boolean isPrivate = bind.build()
                .get("Propagation")
                .filter(node -> node instanceof Node.Text text && text.value().equals("rprivate"))
                .isPresent();
        if (forced && !(readOnly && isPrivate)) {
            throw new Refusal("bind-recursive=readonly without readonly and bind-propagation=rprivate");
        }
    }

    private List<String> mixed() {
        if (ofVolume && !type.equals("volume")) {
            return List.of("volume");
        }
        if (ofImage && !type.equals("image")) {
            return List.of("image");
        }
        if (ofBind && !type.equals("bind")) {
            return List.of("bind");
        }
        return ofTmpfs && !type.equals("tmpfs") ? List.of("tmpfs") : List.of();
    }

    private Node build() {
        Tree built = new Tree().put("Type", given.node(type));
        mount.build().entries().forEach(entry -> built.putUnlessEmpty(entry.key(), entry.value()));
        built.put("Target", given.node(target));
        if (readOnly) {
            built.put("ReadOnly", truth(true));
        }
        if (ofBind) {
            built.put("BindOptions", withoutEmpty(bind));
        }
        if (ofVolume) {
            built.put("VolumeOptions", volumeOptions());
        }
        if (ofImage) {
            built.put("ImageOptions", withoutEmpty(image));
        }
        if (ofTmpfs) {
            built.put("TmpfsOptions", withoutEmpty(tmpfs));
        }
        return built.build(given.origin());
    }

    private Node withoutEmpty(Tree tree) {
        Tree kept = new Tree();
        tree.build().entries().forEach(entry -> kept.putUnlessEmpty(entry.key(), entry.value()));
        return kept.build(given.origin());
    }

    private Node volumeOptions() {
        Tree options = new Tree();
        volume.build().entries().forEach(entry -> options.putUnlessEmpty(entry.key(), entry.value()));
        options.putUnlessEmpty("Labels", labels.build());
        Tree config =
                new Tree().putUnlessEmpty("Name", given.node(driver)).putUnlessEmpty("Options", driverOptions.build());
        return options.put("DriverConfig", config.build(given.origin())).build(given.origin());
    }
}
