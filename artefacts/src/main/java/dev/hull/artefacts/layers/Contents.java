package dev.hull.artefacts.layers;

import dev.hull.artefacts.dotnet.DepsJson;
import dev.hull.artefacts.os.ReleaseFiles;
import dev.hull.model.Component;
import dev.hull.model.Distro;
import dev.hull.model.Gap;
import dev.hull.model.Inventory;
import dev.hull.model.Notable;
import dev.hull.model.Notable.Credential;
import dev.hull.model.Notable.SetId;
import dev.hull.model.Problem;
import dev.hull.model.Source;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is found in a file system.
 *
 * @param files in which something was found, sorted by path
 * @param removed what lower layers brought and later ones hid, in the order of the layers
 */
public record Contents(
        List<File> files,
        Distro distro,
        List<Component> components,
        List<Notable> notables,
        List<LayerStack.Removed> removed) {
    private static final int SET_ID = 06000; // S_ISUID and S_ISGID, stat(2)

    /** A file, the layer that it comes from, and its components. */
    public record File(FileRecord record, int layer, List<Component> components) {
        public File {
            components = List.copyOf(components);
        }
    }

    public Contents {
        files = List.copyOf(files);
        components = List.copyOf(components);
        notables = List.copyOf(notables);
        removed = List.copyOf(removed);
    }

    static Contents of(List<File> files, Aliases aliases, List<LayerStack.Removed> removed, List<Credential> lost) {
        Distro distro = distro(files);
        Map<String, String> owners = owners(files, aliases);
        Map<String, List<String>> licences = licences(files);
        ListedAssemblies listed = ListedAssemblies.of(files, aliases);
        List<Component> components = new ArrayList<>();
        for (File file : files) {
            String owner = owners.getOrDefault(file.record().path(), "");
            for (Component component : file.components()) {
                if (listed.has(component)) {
                    continue;
                }
                components.add(
                        component.ecosystem().isOs()
                                ? ofSystem(component, distro, licences)
                                : component.withEvidence(component.evidence().ownedBy(owner)));
            }
        }
        List<Notable> notables = notables(files, owners, aliases);
        notables.addAll(lost);
        return new Contents(files, distro, LockedBeside.leftOut(components), notables, removed);
    }

    /** {@return the inventory} {@code name} is the image as the user knows it. */
    public Inventory inventory(String name, List<Gap> moreGaps, List<Problem> moreProblems) {
        List<Gap> gaps = new ArrayList<>(moreGaps);
        List<Problem> problems = new ArrayList<>(moreProblems);
        Set<String> owned = owned();
        for (File file : files) {
            String path = file.record().path();
            if (!owned.contains(path)) {
                file.record().gaps().forEach(left -> gaps.add(new Gap(left.what(), path, left.why(), "")));
            }
            file.record()
                    .problems()
                    .forEach(left -> problems.add(Problem.skipped(
                            Source.of(name + "!/" + path, new byte[0]).start(), left.what(), left.why())));
        }
        List<Notable> all = new ArrayList<>(notables);
        removed.forEach(each -> all.add(each.notable()));
        return new Inventory(distro, components, all, gaps, problems);
    }

    /** Files of OS packages that bring components: what such a file doesn't say of itself, its package says. */
    private Set<String> owned() {
        Set<String> owned = new HashSet<>();
        for (Component component : components) {
            String path = component.evidence().path();
            int inside = path.indexOf("!/");
            if (component.evidence().isOwned()) {
                owned.add(inside < 0 ? path : path.substring(0, inside));
            }
        }
        return owned;
    }

    private static Distro distro(List<File> files) {
        return files.stream()
                .map(File::record)
                .filter(record -> record.distro().isKnown())
                .min((one, other) -> Integer.compare(ReleaseFiles.rank(one.path()), ReleaseFiles.rank(other.path())))
                .map(FileRecord::distro)
                .orElse(Distro.NONE);
    }

    /** {@return who installed each file that brings components} Packages list files by names that links may have changed since. */
    private static Map<String, String> owners(List<File> files, Aliases aliases) {
        Map<String, String> wanted = new HashMap<>();
        for (File file : files) {
            if (wantsOwner(file)) {
                String path = file.record().path();
                aliases.of(path).forEach(name -> wanted.put(name, path));
            }
        }
        Map<String, String> owners = new HashMap<>();
        if (!wanted.isEmpty()) {
            for (File file : files) {
                for (FileRecord.Told told : file.record().owned()) {
                    for (String path : told.values()) {
                        String owned = wanted.get(path);
                        if (owned != null && !told.owner().equals(DepsJson.CLAIMED)) {
                            owners.putIfAbsent(owned, told.owner());
                        }
                    }
                }
            }
        }
        return owners;
    }

    private static boolean wantsOwner(File file) {
        return file.components().stream()
                        .anyMatch(component -> !component.ecosystem().isOs())
                || file.record().notables().stream().anyMatch(notable -> !(notable instanceof Notable.Account));
    }

    private static List<Notable> notables(List<File> files, Map<String, String> owners, Aliases aliases) {
        Map<String, Integer> shipped = shipped(files);
        List<Notable> notables = new ArrayList<>();
        for (File file : files) {
            for (Notable notable : file.record().notables()) {
                if (notable instanceof SetId program) {
                    String owner = owners.getOrDefault(program.path(), "");
                    boolean asShipped = aliases.of(program.path()).stream()
                            .anyMatch(name -> (shipped.getOrDefault(name, 0) & SET_ID) == (program.mode() & SET_ID));
                    notables.add(program.from(owner, asShipped).inLayer(file.layer()));
                } else if (notable instanceof Notable.Capable program) {
                    notables.add(program.from(owners.getOrDefault(program.path(), ""))
                            .inLayer(file.layer()));
                } else if (notable instanceof Notable.Account
                        || notable instanceof Credential && !owners.containsKey(notable.path())) {
                    notables.add(notable.inLayer(file.layer()));
                }
            }
        }
        return notables;
    }

    private static Map<String, Integer> shipped(List<File> files) {
        Map<String, Integer> shipped = new HashMap<>();
        for (File file : files) {
            for (Notable notable : file.record().notables()) {
                if (notable instanceof Notable.ShippedSetId record) {
                    shipped.put(record.file(), record.mode());
                }
            }
        }
        return shipped;
    }

    /**
     * {@return the licences of OS packages by name} Of packages built from one source, mostly one has the file that tells them; the folders
     * of the others are links to its own (Debian policy, section 12.5).
     */
    private static Map<String, List<String>> licences(List<File> files) {
        Map<String, List<String>> licences = new HashMap<>();
        for (File file : files) {
            file.record().licences().forEach(told -> licences.putIfAbsent(told.owner(), told.values()));
        }
        if (!licences.isEmpty()) {
            Map<String, List<String>> bySource = new HashMap<>();
            List<Component> packages = files.stream()
                    .flatMap(file -> file.components().stream())
                    .filter(component -> component.ecosystem().isOs())
                    .toList();
            for (Component each : packages) {
                if (licences.containsKey(each.name())) {
                    bySource.putIfAbsent(each.source().name(), licences.getOrDefault(each.name(), List.of()));
                }
            }
            for (Component each : packages) {
                licences.putIfAbsent(
                        each.name(), bySource.getOrDefault(each.source().name(), List.of()));
            }
        }
        return licences;
    }

    /** What only the whole file system tells of a package: the distribution as its vendor, and licences from other files. */
    private static Component ofSystem(Component component, Distro distro, Map<String, List<String>> licences) {
        Component named =
                component.namespace().isEmpty() && distro.isKnown() ? component.withNamespace(distro.id()) : component;
        List<String> found = named.licences().isEmpty() ? licences.getOrDefault(named.name(), List.of()) : List.of();
        return found.isEmpty() ? named : named.withLicences(found);
    }
}
