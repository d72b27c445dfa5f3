package dev.hull.artefacts.java;

import dev.hull.artefacts.licence.Expression;
import dev.hull.artefacts.xml.Xml;
import dev.hull.artefacts.zip.Archive;
import dev.hull.artefacts.zip.Damaged;
import dev.hull.artefacts.zip.Member;
import java.util.ArrayList;
import java.util.List;

/**
 * What a jar says about its licence: its own {@code pom.xml}, else {@code Bundle-License}, or {@code Plugin-License-Name} of a
 * plugin for Jenkins.
 */
final class JarLicences {
    private static final int ENOUGH = 1 << 20;
    private static final int MOST_OF_A_PLUGIN = 9;

    private JarLicences() {}

    /** {@return the licences of the jar itself, as SPDX expressions where they could be told} */
    static List<String> of(Archive archive, JarContents contents, Coordinates own, Manifest manifest) {
        return Expression.all(declared(archive, contents, own, manifest));
    }

    /** {@return the licences of what was shaded into the jar, as SPDX expressions where they could be told} */
    static List<String> of(Archive archive, JarContents contents, Coordinates shaded) {
        return of(archive, contents, shaded, Manifest.NONE);
    }

    /** {@return the licences that the manifest says, as SPDX expressions where they could be told} */
    static List<String> of(Manifest manifest) {
        return Expression.all(declared(manifest));
    }

    private static List<String> declared(Archive archive, JarContents contents, Coordinates own, Manifest manifest) {
        List<String> licences =
                contents.pom(own).map(pom -> ofPom(archive, pom)).orElse(List.of());
        return licences.isEmpty() ? declared(manifest) : licences;
    }

    private static List<String> ofPom(Archive archive, Member member) {
        try {
            return read(Xml.of(archive.prefix(member, ENOUGH)));
        } catch (Damaged e) {
            return List.of();
        }
    }

    /** The names at {@code project/licenses/license}, or the address where one has no name. */
    static List<String> read(Xml xml) {
        List<String> licences = new ArrayList<>();
        String url = "";
        String name = "";
        while (true) {
            Xml.Event event = xml.next();
            if (event == Xml.Event.DONE) {
                return licences;
            }
            if (event == Xml.Event.END && xml.depth() == 2 && xml.name().equals("licenses")) {
                return licences;
            }
            if (event == Xml.Event.TEXT && xml.depth() == 4) {
                name = xml.name().equals("name") ? xml.content() : name;
                url = xml.name().equals("url") ? xml.content() : url;
            } else if (event == Xml.Event.START && xml.depth() == 3) {
                name = "";
                url = "";
            } else if (event == Xml.Event.END && xml.depth() == 3 && xml.name().equals("license")) {
                String said = name.isEmpty() ? url : name;
                if (!said.isEmpty()) {
                    licences.add(said);
                }
            }
        }
    }

    private static List<String> declared(Manifest manifest) {
        List<String> licences = new ArrayList<>();
        for (int i = 1; i <= MOST_OF_A_PLUGIN; i++) {
            String name = manifest.get(i == 1 ? "plugin-license-name" : "plugin-license-name-" + i);
            if (!name.isEmpty()) {
                licences.add(name);
            }
        }
        for (String clause : clauses(manifest.get("bundle-license"))) {
            int semicolon = clause.indexOf(';');
            String licence = (semicolon < 0 ? clause : clause.substring(0, semicolon))
                    .strip()
                    .replace("\"", "");
            if (!licence.isEmpty()) {
                licences.add(licence);
            }
        }
        return licences;
    }

    /** {@return the parts between commas that stand in no quotes} (OSGi Core 8, 1.3.2) */
    private static List<String> clauses(String header) {
        List<String> clauses = new ArrayList<>();
        boolean isQuoted = false;
        int start = 0;
        for (int i = 0; i < header.length(); i++) {
            isQuoted ^= header.charAt(i) == '"';
            if (header.charAt(i) == ',' && !isQuoted) {
                clauses.add(header.substring(start, i));
                start = i + 1;
            }
        }
        clauses.add(header.substring(start));
        return clauses;
    }
}
