package dev.hull.vulns.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** JSON as it comes: values one after the other, and the members of a very large object one at a time. */
final class JsonStream implements AutoCloseable {
    private static final int DEEPEST = 200;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(16 << 20)
                    .maxNameLength(64 << 10)
                    .maxDocumentLength(-1)
                    .build())
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .build();

    private final JsonParser parser;

    /** @throws IOException if the first bytes are of an encoding that JSON does not have, or the stream fails */
    JsonStream(InputStream in) throws IOException {
        try {
            parser = FACTORY.createParser(ObjectReadContext.empty(), in);
        } catch (JacksonException e) {
            throw new IOException(e.getOriginalMessage(), e);
        }
    }

    /** What the members of an object at the top may be read by, one at a time. */
    interface Members {
        /** {@return whether an object with this member first is one that is read member by member} */
        boolean claims(String name, Tree value);

        void read(String name, Tree value);
    }

    /** What takes whole values. */
    interface Values {
        void read(Tree value);
    }

    /**
     * Reads all values at the top, and the items of an array there.
     *
     * @throws IOException if this is no JSON, or the stream fails: what came before was read
     */
    void read(List<? extends Members> large, Values values) throws IOException {
        try {
            JsonToken token = parser.nextToken();
            while (token != null) {
                if (token == JsonToken.START_ARRAY) {
                    while (parser.nextToken() != JsonToken.END_ARRAY) {
                        values.read(value());
                    }
                } else if (token == JsonToken.START_OBJECT) {
                    object(large, values);
                } else {
                    values.read(value());
                }
                token = parser.nextToken();
            }
        } catch (JacksonException e) {
            throw new IOException(e.getOriginalMessage(), e);
        }
    }

    private void object(List<? extends Members> large, Values values) {
        Map<String, Tree> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            Tree value = value();
            if (members.isEmpty()) {
                for (Members reader : large) {
                    if (reader.claims(name, value)) {
                        reader.read(name, value);
                        rest(reader);
                        return;
                    }
                }
            }
            members.put(name, value);
        }
        values.read(Tree.object(members));
    }

    private void rest(Members reader) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            reader.read(name, value());
        }
    }

    private Tree value() {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            Map<String, Tree> members = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                members.put(name, value());
            }
            return Tree.object(members);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Tree> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value());
            }
            return Tree.array(items);
        }
        return token == JsonToken.VALUE_NULL ? Tree.NONE : Tree.of(parser.getString());
    }

    @Override
    public void close() {
        parser.close();
    }
}
