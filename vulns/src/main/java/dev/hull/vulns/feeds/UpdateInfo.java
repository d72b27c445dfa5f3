package dev.hull.vulns.feeds;

import dev.hull.vulns.Flaw.Rating;
import dev.hull.vulns.feeds.Advisory.Affected;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The updates of a yum or dnf repository, as Amazon, Fedora, Oracle and the rebuilders of Red Hat publish them: updateinfo.xml.
 *
 * <p>Which distribution it is stands in the releases of the packages ({@code .amzn2023}, {@code .fc41}) and the prefix of the id.
 */
final class UpdateInfo implements Texted {
    @Override
    public boolean claims(String head) {
        return head.startsWith("<") && head.contains("<updates") && head.contains("<update");
    }

    @Override
    public void read(String where, InputStream in, Sink sink) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLReporter((message, type, related, location) -> {});
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            Update update = new Update();
            String element = "";
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        element = xml.getLocalName();
                        if (element.equals("update")) {
                            update = new Update();
                        }
                        update.start(element, xml);
                    }
                    case XMLStreamConstants.CHARACTERS ->
                        update.text(element, xml.getText().trim());
                    case XMLStreamConstants.END_ELEMENT -> {
                        if (xml.getLocalName().equals("update")) {
                            update.put(sink);
                        }
                        element = "";
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            throw new IOException("no updateinfo: " + Texts.title(String.valueOf(e.getMessage()), ""), e);
        }
    }

    /** One update in the making. */
    private static final class Update {
        private String id = "";
        private String title = "";
        private String severity = "";
        private String issued = "";
        private String updated = "";
        private final Set<String> flaws = new LinkedHashSet<>();
        private final List<String> references = new ArrayList<>();
        private final Set<Affected> affected = new LinkedHashSet<>();
        private boolean within;

        void start(String element, XMLStreamReader xml) {
            switch (element) {
                case "issued" -> issued = Texts.date(attribute(xml, "date"));
                case "updated" -> updated = Texts.date(attribute(xml, "date"));
                case "reference" -> reference(xml);
                case "pkglist" -> within = true;
                case "package" -> rpm(xml);
                default -> {}
            }
        }

        void text(String element, String text) {
            if (within || text.isEmpty()) {
                return;
            }
            switch (element) {
                case "id" -> id = text;
                case "title" -> title = text;
                case "severity" -> severity = text;
                default -> {}
            }
        }

        private void reference(XMLStreamReader xml) {
            String flaw = attribute(xml, "id");
            if (Texts.isCve(flaw)) {
                flaws.add(flaw);
            }
            String url = attribute(xml, "href");
            if (!url.isEmpty() && references.size() < 4) {
                references.add(url);
            }
        }

        private void rpm(XMLStreamReader xml) {
            String epoch = attribute(xml, "epoch");
            String release = attribute(xml, "release");
            Nevra rpm = new Nevra(
                    attribute(xml, "name"),
                    (epoch.isEmpty() || epoch.equals("0") ? "" : epoch + ":") + attribute(xml, "version") + "-"
                            + release,
                    attribute(xml, "arch"),
                    "");
            if (!rpm.isSource() && !rpm.isForDebugging()) {
                space(id, release).ifPresent(space -> affected.add(Affected.before(space, rpm.name(), rpm.version())));
            }
        }

        void put(Sink sink) {
            if (flaws.isEmpty()) {
                sink.leftOut("update without a CVE");
                return;
            }
            if (id.isEmpty() || affected.isEmpty()) {
                sink.leftOut("update of no known distribution");
                return;
            }
            sink.dated(updated.isEmpty() ? issued : updated);
            String source = Sources.of(id);
            sink.advisory(new Advisory(
                    source.startsWith("alas") ? "amazon" : source,
                    id,
                    "",
                    List.of(),
                    List.copyOf(flaws),
                    Texts.title(title, ""),
                    severity.isEmpty()
                            ? List.of()
                            : List.of(new Rating(source.startsWith("alas") ? "amazon" : source, severity, "")),
                    issued,
                    updated,
                    references,
                    List.of(),
                    Streams.in(title, List.copyOf(affected))));
        }

        private static String attribute(XMLStreamReader xml, String name) {
            String value = xml.getAttributeValue(null, name);
            return value == null ? "" : value;
        }
    }

    private static Optional<String> space(String id, String release) {
        for (String part : release.replace('.', ' ').split(" ")) {
            if (part.startsWith("amzn")) {
                return Optional.of("amzn:" + part.substring(4));
            }
            if (part.startsWith("fc") && part.length() > 2 && Character.isDigit(part.charAt(2))) {
                return Optional.of("fedora:" + part.substring(2));
            }
            int underline = part.indexOf('_');
            String line = underline < 0 ? part : part.substring(0, underline);
            int plus = line.indexOf('+');
            String major = plus < 0 ? line : line.substring(plus + 1);
            if (major.startsWith("el") && major.length() > 2 && Character.isDigit(major.charAt(2))) {
                return rebuilder(id).map(name -> name + ":" + major.substring(2));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> rebuilder(String id) {
        return switch (id.substring(0, Math.max(0, id.indexOf('-')))) {
            case "ALSA", "ALBA", "ALEA" -> Optional.of("almalinux");
            case "RLSA", "RXSA" -> Optional.of("rocky");
            case "RHSA", "RHBA", "RHEA" -> Optional.of("rhel");
            case "ELSA" -> Optional.of("ol");
            case "FEDORA" -> Optional.of("epel");
            default -> Optional.empty();
        };
    }
}
