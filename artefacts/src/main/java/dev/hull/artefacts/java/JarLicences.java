package dev.hull.artefacts.java;

import dev.hull.artefacts.licence.Expression;
import dev.hull.artefacts.xml.Xml;
import dev.hull.artefacts.zip.Archive;
import dev.hull.artefacts.zip.Damaged;
import dev.hull.artefacts.zip.Member;
import java.util.ArrayList;
import java.util.List;

/** What a jar says about its licence: its own {@code pom.xml}, else {@code Bundle-License}. */
final class JarLicences {
    private static final int ENOUGH = 1 << 20;

    private JarLicences() {}

    /** {@return the licences of the jar itself, as SPDX expressions where they could be told} */
    static List<String> of(Archive archive, JarContents contents, Coordinates own, Manifest manifest) {
        return Expression.all(declared(archive, contents, own, manifest));
    }

    /** {@return the licences that the manifest says, as SPDX expressions where they could be told} */
    static List<String> of(Manifest manifest) {
        return Expression.all(declared(manifest));
    }

    private static List<String> declared(Archive archive, JarContents contents, Coordinates own, Manifest manifest) {
        String end = "/" + own.group() + "/" + own.artifact() + "/pom.xml";
        for (Member member : contents.poms()) {
            if (member.name().endsWith(end)) {
                List<String> licences = ofPom(archive, member);
                return licences.isEmpty() ? declared(manifest) : licences;
            }
        }
        return declared(manifest);
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
        for (String part : manifest.get("bundle-license").split(",", -1)) {
            int semicolon = part.indexOf(';');
            String licence = (semicolon < 0 ? part : part.substring(0, semicolon))
                    .strip()
                    .replace("\"", "");
            if (!licence.isEmpty() && !licence.startsWith("link=")) {
                licences.add(licence);
            }
        }
        return licences;
    }
}
