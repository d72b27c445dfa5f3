package dev.hull.artefacts.java;

import dev.hull.artefacts.Cataloguer;
import dev.hull.artefacts.Claim;
import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.FileEntry;
import dev.hull.artefacts.xml.Xml;
import dev.hull.model.Component;
import dev.hull.model.Ecosystem;
import dev.hull.model.Evidence;
import dev.hull.model.Evidence.Kind;
import java.util.Map;

/**
 * {@code ivy.xml} of Apache Ivy (ant.apache.org/ivy, "Ivy Files"): what a module asks for. A revision that names several, as
 * {@code latest.release}, {@code 1.+} and {@code [1,2)}, is no version.
 */
public final class IvyXml implements Cataloguer {
    private static final String PLACE = "ivy-module/dependencies/dependency";

    @Override
    public String name() {
        return "ivy";
    }

    @Override
    public Claim claim() {
        return Claim.names("ivy.xml");
    }

    @Override
    public void read(FileEntry file, Content content, Discoveries found) {
        if (!content.isWithinLimit(found)) {
            return;
        }
        Xml xml = Xml.of(content.bytes());
        Evidence evidence = Evidence.of(Kind.DECLARED, file.path());
        int open = 0;
        for (Xml.Event event = xml.next(); event != Xml.Event.DONE; event = xml.next()) {
            if (event == Xml.Event.START && xml.path().equals(PLACE)) {
                String version = version(xml.attribute("rev"));
                open += version.isEmpty() ? 1 : 0;
                boolean isForTests = xml.attribute("conf").startsWith("test");
                found.component(
                        Component.of(Ecosystem.MAVEN, xml.attribute("org"), xml.attribute("name"), version, evidence)
                                .with(isForTests ? Map.of("scope", "dev") : Map.of()));
            }
        }
        if (xml.isBroken()) {
            found.problem("not well-formed XML: what stands before the mistake was read");
        }
        if (open > 0) {
            found.gap("packages", open + " dependencies have no single version in this file");
        }
    }

    private static String version(String revision) {
        boolean isOne = !revision.isEmpty()
                && Character.isDigit(revision.charAt(0))
                && revision.chars().noneMatch(c -> c == '+' || c == ',' || c == '$');
        return isOne ? revision : "";
    }
}
