package dev.hull.artefacts.layers;

import dev.hull.artefacts.dotnet.DepsJson;
import dev.hull.model.Component;
import dev.hull.model.Evidence.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Files of .NET that a list beside them tells of: what such a file says of itself is that package again, by another name. */
final class ListedAssemblies {
    private final Set<String> paths = new HashSet<>();
    private final Aliases aliases;

    private ListedAssemblies(Aliases aliases) {
        this.aliases = aliases;
    }

    static ListedAssemblies of(List<Contents.File> files, Aliases aliases) {
        ListedAssemblies listed = new ListedAssemblies(aliases);
        for (Contents.File file : files) {
            for (FileRecord.Told told : file.record().owned()) {
                if (told.owner().equals(DepsJson.CLAIMED)) {
                    listed.paths.addAll(told.values());
                }
            }
        }
        return listed;
    }

    boolean has(Component component) {
        String path = component.evidence().path();
        return !paths.isEmpty()
                && component.evidence().kind() == Kind.RECOGNISED
                && (path.endsWith(".dll") || path.endsWith(".exe"))
                && aliases.of(path).stream().anyMatch(paths::contains);
    }
}
