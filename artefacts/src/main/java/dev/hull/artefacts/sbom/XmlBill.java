package dev.hull.artefacts.sbom;

import dev.hull.artefacts.json.Json;
import dev.hull.model.Limits;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** CycloneDX's XML, brought into the shape of its JSON. Document types and entities are not read. */
final class XmlBill {
    private static final Set<String> LISTS = Set.of("components", "licenses", "hashes", "properties", "occurrences");

    private final XMLStreamReader xml;
    private final Limits limits;
    private int nodes;

    private XmlBill(XMLStreamReader xml, Limits limits) {
        this.xml = xml;
        this.limits = limits;
    }

    static Json read(String text, Limits limits, Consumer<String> problem) {
        if (text.contains("<!DOCTYPE")) {
            problem.accept("XML with a document type, which a bill of materials has not");
            return Json.NOTHING;
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    return bom(xml, limits, problem);
                }
            }
        } catch (XMLStreamException | MissingResourceException e) {
            // The JDK's parser lacks the words of some of its own errors.
            problem.accept("not XML: " + firstLine(String.valueOf(e.getMessage())));
        }
        return Json.NOTHING;
    }

    private static Json bom(XMLStreamReader xml, Limits limits, Consumer<String> problem) throws XMLStreamException {
        String space = String.valueOf(xml.getNamespaceURI());
        if (!xml.getLocalName().equals("bom") || !space.contains("cyclonedx.org/schema/bom/")) {
            problem.accept("XML, but not CycloneDX");
            return Json.NOTHING;
        }
        Map<String, Json> entries =
                new LinkedHashMap<>(new XmlBill(xml, limits).element(0).entries());
        entries.put("specVersion", Json.text(space.substring(space.lastIndexOf('/') + 1)));
        return Json.object(entries);
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    /** {@return the element at which the reader stands} It goes on to the element's end. */
    private Json element(int depth) throws XMLStreamException {
        if (depth > limits.depth() || ++nodes > limits.nodes()) {
            throw new XMLStreamException("nested too deeply, or too many elements: over a limit");
        }
        String name = xml.getLocalName();
        Map<String, Json> entries = new LinkedHashMap<>();
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            entries.put(xml.getAttributeLocalName(i), Json.text(xml.getAttributeValue(i)));
        }
        List<Json> items = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        boolean hasChildren = false;
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                hasChildren = true;
                String child = xml.getLocalName();
                Json value = element(depth + 1);
                items.add(name.equals("licenses") ? Json.object(Map.of(child, value)) : value);
                entries.put(child, value);
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                throw new XMLStreamException("the document ends inside an element");
            }
        }
        if (LISTS.contains(name) || name.equals("tools") && !entries.containsKey("components")) {
            return Json.list(items);
        }
        if (!hasChildren && entries.isEmpty()) {
            return Json.text(text.toString().strip());
        }
        if (!hasChildren) {
            entries.put(
                    name.equals("hash") ? "content" : "value",
                    Json.text(text.toString().strip()));
        }
        return Json.object(entries);
    }
}
