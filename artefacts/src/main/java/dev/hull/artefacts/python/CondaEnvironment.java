package dev.hull.artefacts.python;

import dev.hull.artefacts.Cataloguer;
import dev.hull.artefacts.Claim;
import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.FileEntry;
import dev.hull.artefacts.json.Json;
import dev.hull.artefacts.yaml.Yaml;
import dev.hull.model.Component;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.Evidence.Kind;

/**
 * {@code environment.yml} of conda (docs.conda.io, "Managing environments"): {@code name=version=build}, {@code name==version} or
 * {@code name version build}, with a channel before two colons; below {@code pip}, requirements of Python.
 */
public final class CondaEnvironment implements Cataloguer {
    @Override
    public String name() {
        return "conda-environment";
    }

    @Override
    public Claim claim() {
        return Claim.names("environment.yml", "environment.yaml");
    }

    @Override
    public void read(FileEntry file, Content content, Discoveries found) {
        Evidence evidence = Evidence.of(Kind.LOCKED, file.path());
        int open = 0;
        for (Json each : Yaml.read(content, found).at("dependencies").items()) {
            for (String requirement : each.at("pip").texts()) {
                int equals = requirement.indexOf("==");
                String version = equals < 0 ? "" : version(requirement.substring(equals + 2));
                int extras = requirement.indexOf('[');
                String name = requirement.substring(0, extras > 0 && extras < equals ? extras : Math.max(0, equals));
                open += add(Ecosystem.PYPI, name.strip(), version, evidence, found);
            }
            if (!each.text().isEmpty()) {
                String text =
                        each.text().substring(each.text().lastIndexOf(':') + 1).strip();
                int end = end(text);
                open += add(Ecosystem.CONDA, text.substring(0, end), version(text.substring(end)), evidence, found);
            }
        }
        if (open > 0) {
            found.gap("packages", "%s: %d lines that pin no version".formatted(file.path(), open));
        }
    }

    private static int end(String text) {
        int end = 0;
        while (end < text.length() && " =<>!~[".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** {@return the one version at the start of {@code text}, behind blanks and equals signs; empty where there is none} */
    private static String version(String text) {
        int start = 0;
        while (start < text.length() && " =".indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < text.length() && " =,;|".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String version = text.substring(start, end);
        boolean isOne = !version.isEmpty()
                && Character.isDigit(version.charAt(0))
                && version.indexOf('*') < 0
                && (end == text.length() || ",|".indexOf(text.charAt(end)) < 0);
        return isOne ? version : "";
    }

    private static int add(Ecosystem ecosystem, String name, String version, Evidence evidence, Discoveries found) {
        if (name.isEmpty() || version.isEmpty()) {
            return 1;
        }
        found.component(Component.of(ecosystem, "", name, version, evidence));
        return 0;
    }
}
