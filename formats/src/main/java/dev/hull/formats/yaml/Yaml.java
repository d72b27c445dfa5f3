package dev.hull.formats.yaml;

import dev.hull.formats.tree.Node;
import dev.hull.model.Limits;
import dev.hull.model.Location;
import dev.hull.model.Origin;
import dev.hull.model.Problem;
import dev.hull.model.Source;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Reads YAML (spec 1.2, with what the consumers keep of 1.1) from bytes into trees with byte spans. */
public final class Yaml {
    private final Decoded text;
    private final Dialect dialect;
    private final Limits limits;
    private final boolean firstOnly;
    private final List<Document> documents = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private Yaml(Decoded text, Dialect dialect, Limits limits, boolean firstOnly) {
        this.text = text;
        this.dialect = dialect;
        this.limits = limits;
        this.firstOnly = firstOnly;
    }

    /** {@return the documents of a whole source} Never throws for bad input. */
    public static YamlStream read(Source source, Dialect dialect, Limits limits) {
        return read(source, 0, source.length(), dialect, limits);
    }

    /**
     * {@return the documents of the bytes from {@code from} to before {@code to}} Spans are those of the whole source. The range
     * should begin and end at a line's start.
     */
    public static YamlStream read(Source source, int from, int to, Dialect dialect, Limits limits) {
        return read(source, from, to, dialect, limits, false);
    }

    /**
     * {@return the first document of a range, and nothing of what stands behind it} So Go's {@code yaml.Unmarshal} reads, and with
     * it the API server: a second document there, or broken syntax, is passed over in silence.
     */
    public static YamlStream first(Source source, int from, int to, Dialect dialect, Limits limits) {
        return read(source, from, to, dialect, limits, true);
    }

    private static YamlStream read(Source source, int from, int to, Dialect dialect, Limits limits, boolean firstOnly) {
        if (to - from > limits.bytes()) {
            return failed(
                    source.at(from, from),
                    dialect,
                    "longer than %d bytes: raise the limit, or split it".formatted(limits.bytes()));
        }
        Decoded text;
        try {
            text = Decoded.of(source, from, to);
        } catch (CharacterCodingException e) {
            return failed(
                    source.at(from, from),
                    dialect,
                    "neither UTF-8 nor UTF-16 with a byte order mark: save it as UTF-8");
        }
        return new Yaml(text, dialect, limits, firstOnly).read();
    }

    /** {@return whether {@code text} is a string in every dialect when it stands without quotes} Syntax aside. */
    public static boolean isStringEverywhere(String text) {
        for (Dialect dialect : Dialect.values()) {
            if (!(Scalars.plain(text, dialect, Origin.NOWHERE) instanceof Node.Text) || Scalars.isSpecialFloat(text)) {
                return false;
            }
        }
        return true;
    }

    private static YamlStream failed(Location at, Dialect dialect, String reason) {
        return new YamlStream(List.of(), List.of(Problem.skipped(at, dialect.reader(), reason)));
    }

    private YamlStream read() {
        // Every event carries its marks; the other settings concern the library's own composer.
        LoadSettings settings = LoadSettings.builder()
                .setUseMarks(true)
                .setCodePointLimit(Integer.MAX_VALUE)
                .setVersionFunction(version -> version)
                .build();
        try {
            readDocuments(new Events(new ParserImpl(settings, new StreamReader(settings, text.text()))));
        } catch (MarkedYamlEngineException e) {
            Mark mark = e.getProblemMark().or(e::getContextMark).orElse(null);
            int at = mark == null ? text.from() : text.byteAt(mark.getIndex());
            broken(at, e.getProblem() == null ? "it is not understood" : e.getProblem());
        } catch (ReaderException e) {
            broken(text.byteAt(e.getPosition()), "the character U+%04X is not allowed".formatted(e.getCodePoint()));
        } catch (YamlEngineException e) {
            broken(text.from(), "it is not understood");
        }
        return new YamlStream(documents, problems);
    }

    private void broken(int at, String reason) {
        problems.add(Problem.skipped(text.source().at(at, at), dialect.reader(), "not YAML: " + reason));
    }

    private void readDocuments(Events events) {
        // The parser scans ahead when asked for more, and would meet broken syntax behind the first document.
        while (!(firstOnly && !documents.isEmpty()) && events.hasNext()) {
            Event event = events.next();
            if (event.getEventId() != Event.ID.DocumentStart) {
                continue;
            }
            if (documents.size() == limits.documents()) {
                int at = text.byteAt(event.getStartMark().orElseThrow().getIndex());
                problems.add(Problem.skipped(
                        text.source().at(at, at),
                        dialect.reader(),
                        "more than %d documents".formatted(limits.documents())));
                return;
            }
            Composer composer = new Composer(text, events, dialect, limits, problems);
            try {
                documents.add(composer.document(event));
            } catch (Composer.TooMuch e) {
                problems.add(Problem.skipped(e.at, dialect.reader(), e.reason));
                return;
            }
        }
    }
}
