package dev.hull.artefacts.ruby;

import dev.hull.artefacts.Cataloguer;
import dev.hull.artefacts.Claim;
import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.FileEntry;
import dev.hull.artefacts.licence.Expression;
import dev.hull.model.Component;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.Evidence.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Gems that RubyGems installed: it writes each one's specification into {@code specifications/NAME-VERSION.gemspec} (default gems one
 * folder deeper), in a fixed form of Ruby whose first lines say {@code # stub: name version platform paths}
 * (rubygems, Gem::Specification#to_ruby).
 */
public final class InstalledGems implements Cataloguer {
    private static final String STUB = "# stub: ";

    @Override
    public String name() {
        return "gem";
    }

    @Override
    public Claim claim() {
        return Claim.endings(".gemspec");
    }

    /** Elsewhere a specification is its author's program: a gem's own source. */
    @Override
    public boolean wants(FileEntry file) {
        String folder = "/" + file.folder();
        return folder.endsWith("/specifications") || folder.endsWith("/specifications/default");
    }

    @Override
    public void read(FileEntry file, Content content, Discoveries found) {
        if (!content.isWithinLimit(found)) {
            return;
        }
        Gem gem = new Gem();
        content.text().lines().forEach(gem::line);
        if (gem.name.isEmpty() || gem.version.isEmpty()) {
            found.gap("packages", file.path() + ": name or version of the gem are no plain strings");
            return;
        }
        boolean isPlain = gem.platform.isEmpty() || gem.platform.equals("ruby");
        found.component(Component.of(Ecosystem.GEM, "", gem.name, gem.version, Evidence.of(Kind.INSTALLED, file.path()))
                .with(isPlain ? Map.of() : Map.of("platform", gem.platform))
                .withLicences(Expression.all(gem.licences)));
    }

    private static final class Gem {
        private String name = "";
        private String version = "";
        private String platform = "";
        private final List<String> licences = new ArrayList<>();

        void line(String line) {
            if (line.startsWith(STUB)) {
                stub(line.substring(STUB.length()).split(" ", 4));
                return;
            }
            int dot = line.indexOf('.');
            int equals = line.indexOf('=', dot + 1);
            if (dot < 0 || equals < 0) {
                return;
            }
            String value = line.substring(equals + 1).strip();
            switch (line.substring(dot + 1, equals).strip()) {
                case "name" -> name = name.isEmpty() ? plain(value) : name;
                case "version" -> version = version.isEmpty() ? plain(withoutCall(value)) : version;
                case "license", "licenses" -> licences.addAll(strings(value));
                default -> {}
            }
        }

        private void stub(String[] parts) {
            if (parts.length >= 3) {
                name = parts[0];
                version = parts[1];
                platform = parts[2];
            }
        }
    }

    private static String withoutCall(String value) {
        String call = "Gem::Version.new";
        return value.startsWith(call)
                ? value.substring(call.length()).replace("(", "").strip()
                : value;
    }

    /** {@return the string that {@code value} begins with; empty where it is anything else} */
    private static String plain(String value) {
        boolean isString = value.startsWith("\"") || value.startsWith("'") || value.startsWith("%q");
        return isString && !strings(value).isEmpty() ? strings(value).getFirst() : "";
    }

    /** {@return what stands in quotes, or in {@code %q<>}} Escapes don't occur in names, versions and licences. */
    private static List<String> strings(String value) {
        List<String> strings = new ArrayList<>();
        int at = 0;
        while (at < value.length()) {
            char c = value.charAt(at);
            boolean isWord = value.startsWith("%q", at) && at + 2 < value.length();
            if (c != '"' && c != '\'' && !isWord) {
                at++;
                continue;
            }
            int from = at + (isWord ? 3 : 1);
            int end = value.indexOf(isWord ? closing(value.charAt(at + 2)) : c, from);
            if (end < 0) {
                return strings;
            }
            strings.add(value.substring(from, end));
            at = end + 1;
        }
        return strings;
    }

    private static char closing(char opening) {
        return switch (opening) {
            case '<' -> '>';
            case '(' -> ')';
            case '[' -> ']';
            case '{' -> '}';
            default -> opening;
        };
    }
}
