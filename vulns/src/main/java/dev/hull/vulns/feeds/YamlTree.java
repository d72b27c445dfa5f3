package dev.hull.vulns.feeds;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** YAML documents as trees: scalars are their text, {@code ~} and {@code null} are nothing, an alias is what it names. */
final class YamlTree {
    private static final int DEEPEST = 60;

    private final ParserImpl parser;
    private final Map<String, Tree> anchors = new HashMap<>();
    private int depth;

    private YamlTree(String text) {
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(false)
                .setCodePointLimit(Integer.MAX_VALUE)
                .build();
        parser = new ParserImpl(settings, new StreamReader(settings, text));
    }

    /** {@return the documents of a text} */
    static List<Tree> read(String text) throws IOException {
        YamlTree yaml = new YamlTree(text);
        List<Tree> documents = new ArrayList<>();
        try {
            while (yaml.parser.hasNext()) {
                Event event = yaml.parser.next();
                if (event.getEventId() == Event.ID.DocumentStart) {
                    yaml.anchors.clear();
                    documents.add(yaml.node(yaml.parser.next()));
                }
            }
        } catch (YamlEngineException e) {
            String message = String.valueOf(e.getMessage());
            throw new IOException(Texts.title(message, ""), e);
        } catch (NumberFormatException e) {
            throw new IOException("an escape without its digits", e); // the library's scanner lets it through
        }
        return documents;
    }

    private Tree node(Event event) throws IOException {
        if (event instanceof AliasEvent alias) {
            return anchors.getOrDefault(alias.getAlias().getValue(), Tree.NONE);
        }
        if (++depth > DEEPEST) {
            throw new IOException("nested deeper than " + DEEPEST);
        }
        Tree tree = switch (event.getEventId()) {
            case MappingStart -> mapping();
            case SequenceStart -> sequence();
            default -> event instanceof ScalarEvent scalar ? scalar(scalar) : Tree.NONE;
        };
        depth--;
        if (event instanceof NodeEvent anchored && anchored.getAnchor().isPresent()) {
            anchors.put(anchored.getAnchor().get().getValue(), tree);
        }
        return tree;
    }

    private Tree mapping() throws IOException {
        Map<String, Tree> members = new LinkedHashMap<>();
        for (Event event = parser.next(); event.getEventId() != Event.ID.MappingEnd; event = parser.next()) {
            String key = node(event).text();
            members.put(key, node(parser.next()));
        }
        return Tree.object(members);
    }

    private Tree sequence() throws IOException {
        List<Tree> items = new ArrayList<>();
        for (Event event = parser.next(); event.getEventId() != Event.ID.SequenceEnd; event = parser.next()) {
            items.add(node(event));
        }
        return Tree.array(items);
    }

    private static Tree scalar(ScalarEvent scalar) {
        String value = scalar.getValue();
        boolean nothing = scalar.isPlain() && (value.equals("~") || value.equals("null"));
        return nothing ? Tree.NONE : Tree.of(value);
    }
}
