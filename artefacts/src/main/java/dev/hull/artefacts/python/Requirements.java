package dev.hull.artefacts.python;

import dev.hull.artefacts.Cataloguer;
import dev.hull.artefacts.Claim;
import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.FileEntry;
import dev.hull.model.Component;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.Evidence.Kind;

/**
 * pip's requirements file (pip.pypa.io, "Requirements File Format"). A line that pins one version is as good as a lock file; others are
 * counted as a gap, for what they would install hangs on the day.
 */
public final class Requirements implements Cataloguer {
    @Override
    public String name() {
        return "requirements";
    }

    @Override
    public Claim claim() {
        return Claim.endings(".txt");
    }

    @Override
    public boolean wants(FileEntry file) {
        return file.name().startsWith("requirements") || file.name().endsWith("requirements.txt");
    }

    @Override
    public void read(FileEntry file, Content content, Discoveries found) {
        if (!content.isWithinLimit(found)) {
            return;
        }
        Evidence evidence = Evidence.of(Kind.LOCKED, file.path());
        int open = 0;
        for (String line : (Iterable<String>) content.text().lines()::iterator) {
            String requirement = requirement(line);
            if (requirement.isEmpty()) {
                continue;
            }
            String name = name(requirement);
            String version = pinned(requirement.substring(name.length()));
            if (name.isEmpty() || version.isEmpty()) {
                open++;
            } else {
                found.component(Component.of(Ecosystem.PYPI, "", name, version, evidence));
            }
        }
        if (open > 0) {
            found.gap("packages", "%s: %d lines that pin no version".formatted(file.path(), open));
        }
    }

    /** {@return the line without comment, options and environment marker} Empty where it asks for no package. */
    private static String requirement(String line) {
        String text = line.strip();
        if (text.isEmpty() || text.startsWith("#") || text.startsWith("-")) {
            return "";
        }
        for (String end : new String[] {" #", "\t#", ";", " --", "\\"}) {
            int at = text.indexOf(end);
            text = at < 0 ? text : text.substring(0, at);
        }
        return text.strip();
    }

    private static String name(String requirement) {
        int end = 0;
        while (end < requirement.length() && isName(requirement.charAt(end))) {
            end++;
        }
        return requirement.substring(0, end);
    }

    private static boolean isName(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '_' || c == '.';
    }

    /** {@return the one version that may stand behind a name and its extras} */
    private static String pinned(String behind) {
        String text = behind.strip();
        if (text.startsWith("[")) {
            text = text.substring(text.indexOf(']') + 1).strip();
        }
        if (!text.startsWith("==")) {
            return "";
        }
        String version = text.substring(text.startsWith("===") ? 3 : 2).strip();
        boolean isOne = !version.isEmpty()
                && version.indexOf(',') < 0
                && version.indexOf('*') < 0
                && version.indexOf(' ') < 0
                && Character.isLetterOrDigit(version.charAt(0));
        return isOne ? version : "";
    }
}
