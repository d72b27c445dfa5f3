package dev.hull.artefacts.npm;

import dev.hull.artefacts.Cataloguer;
import dev.hull.artefacts.Claim;
import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.FileEntry;
import dev.hull.artefacts.json.Json;
import dev.hull.artefacts.json.JsonText;
import dev.hull.artefacts.licence.Expression;
import dev.hull.model.Evidence;
import dev.hull.model.Evidence.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Packages that stand in {@code node_modules} (docs.npmjs.com, "folders"): a folder directly below it, or below a scope's folder,
 * with a {@code package.json} that says name and version.
 *
 * <p>A {@code package.json} deeper inside a package chooses the module system of a subfolder, or is a fixture of the package's own
 * tests; it is no package. One outside of {@code node_modules} is a package that was put there by other means, or the application
 * itself, unless it says that it is private.
 */
public final class NodeModules implements Cataloguer {
    private static final String FOLDER = "node_modules";
    private static final Set<String> KEYS = Set.of("name", "version", "license", "licenses", "private");

    /** Where pnpm and Yarn keep what {@code node_modules} links to: {@code node_modules/.pnpm/lodash@4.17.21/node_modules/lodash}. */
    private static final Set<String> STORES = Set.of(".pnpm", ".store");

    private static final Set<String> FIXTURES =
            Set.of("test", "tests", "__tests__", "fixtures", "__fixtures__", "examples");

    @Override
    public String name() {
        return "npm";
    }

    @Override
    public Claim claim() {
        return Claim.names("package.json");
    }

    @Override
    public boolean wants(FileEntry file) {
        return isPackage(file.folder()) || isOutside(file.folder());
    }

    private static boolean isOutside(String folder) {
        for (String part : folder.split("/", -1)) {
            if (part.equals(FOLDER) || FIXTURES.contains(part)) {
                return false;
            }
        }
        return true;
    }

    /** {@return whether {@code folder} is a package's: from the first {@code node_modules} on, packages lie directly in one another} */
    static boolean isPackage(String folder) {
        String[] parts = folder.split("/", -1);
        int at = 0;
        while (at < parts.length && !parts[at].equals(FOLDER)) {
            at++;
        }
        while (at < parts.length && parts[at].equals(FOLDER)) {
            at++;
            if (at < parts.length && STORES.contains(parts[at])) {
                at += 2;
                continue;
            }
            at += at < parts.length && parts[at].startsWith("@") ? 1 : 0;
            if (at == parts.length || parts[at].isEmpty() || parts[at].startsWith(".")) {
                return false;
            }
            at++;
            if (at == parts.length) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void read(FileEntry file, Content content, Discoveries found) {
        Json json = JsonText.pick(content, KEYS, found);
        String name = json.textAt("name");
        String version = json.textAt("version");
        boolean installed = isPackage(file.folder());
        if (installed && !name.isEmpty() && version.isEmpty()) {
            found.gap("packages", file.path() + ": no version");
        }
        if (name.isEmpty()
                || version.isEmpty()
                || !installed && json.textAt("private").equals("true")) {
            return;
        }
        found.component(
                Npm.component(name, version, Evidence.of(installed ? Kind.INSTALLED : Kind.RECOGNISED, file.path()))
                        .withLicences(licences(json)));
    }

    /** A text, an object with a {@code type}, or a list of these under the old name {@code licenses}. */
    static List<String> licences(Json json) {
        List<String> declared = new ArrayList<>();
        add(json.at("license"), declared);
        json.at("license").items().forEach(each -> add(each, declared));
        json.at("licenses").items().forEach(each -> add(each, declared));
        add(json.at("licenses"), declared);
        return Expression.all(declared);
    }

    private static void add(Json licence, List<String> declared) {
        declared.add(licence.isObject() ? licence.textAt("type") : licence.text());
    }
}
