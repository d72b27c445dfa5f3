package dev.hull.formats.kubernetes;

import dev.hull.formats.json.Json;
import dev.hull.formats.tree.Node;
import dev.hull.formats.yaml.Dialect;
import dev.hull.formats.yaml.Document;
import dev.hull.formats.yaml.Notes;
import dev.hull.formats.yaml.Yaml;
import dev.hull.formats.yaml.YamlStream;
import dev.hull.model.Layer;
import dev.hull.model.Limits;
import dev.hull.model.Location;
import dev.hull.model.Origin;
import dev.hull.model.Problem;
import dev.hull.model.Reading;
import dev.hull.model.Source;
import java.util.ArrayList;
import java.util.List;

/** Reads the texts of a stream: each is JSON where it is valid JSON, else YAML, of which the first document counts. */
final class Manifests {
    private Manifests() {}

    static Manifest read(Source source, Splitter.Piece piece, Limits limits) {
        if (looksLikeJson(source, piece)) {
            Reading<Node> json = Json.read(source, piece.from(), piece.to(), Layer.FILE, limits);
            if (json.problems().isEmpty()) {
                return json(source, piece, json);
            }
        }
        return isLittleEndian(source, piece) ? mangled(source, piece) : yaml(source, piece, limits);
    }

    private static boolean isLittleEndian(Source source, Splitter.Piece piece) {
        byte[] bytes = source.bytes();
        return piece.to() - piece.from() >= 2
                && bytes[piece.from()] == (byte) 0xFF
                && bytes[piece.from() + 1] == (byte) 0xFE;
    }

    /** The reader of lines puts a line feed of one byte behind what follows the last one, so half a character remains. */
    private static Manifest mangled(Source source, Splitter.Piece piece) {
        Location at = source.at(piece.from(), piece.from());
        Problem problem = Problem.skipped(
                at, "kubernetes", "this is UTF-16, of which kubectl reads no little-endian text: save it as UTF-8");
        return new Manifest(
                new Node.Null(Origin.of(Layer.FILE, at)),
                source.at(piece.from(), piece.to()),
                false,
                Notes.NONE,
                List.of(),
                List.of(problem));
    }

    private static boolean looksLikeJson(Source source, Splitter.Piece piece) {
        int i = piece.from();
        while (i < piece.to() && source.bytes()[i] <= ' ' && source.bytes()[i] > 0) {
            i++;
        }
        return i < piece.to() && (source.bytes()[i] == '{' || source.bytes()[i] == '[');
    }

    private static Manifest json(Source source, Splitter.Piece piece, Reading<Node> json) {
        List<Manifest.Duplicate> duplicates = new ArrayList<>();
        json.remarks()
                .forEach(r -> duplicates.add(new Manifest.Duplicate(r.subject().name(), r.key(), r.at(), false)));
        return new Manifest(
                json.values().getFirst(), source.at(piece.from(), piece.to()), true, Notes.NONE, duplicates, List.of());
    }

    private static Manifest yaml(Source source, Splitter.Piece piece, Limits limits) {
        YamlStream stream = Yaml.read(source, piece.from(), piece.to(), Dialect.KUBERNETES, limits);
        Location at = source.at(piece.from(), piece.to());
        if (stream.documents().isEmpty()) {
            Node nothing = new Node.Null(Origin.of(Layer.FILE, source.at(piece.from(), piece.from())));
            return new Manifest(nothing, at, false, Notes.NONE, List.of(), stream.problems());
        }
        Document first = stream.documents().getFirst();
        List<Manifest.Duplicate> duplicates = new ArrayList<>();
        first.notes()
                .duplicates()
                .forEach(d -> duplicates.add(new Manifest.Duplicate("", d.key(), d.again(), d.merged())));
        return new Manifest(
                first.root(),
                at,
                false,
                first.notes(),
                duplicates,
                upTo(first.at().end(), stream.problems()));
    }

    /** What is wrong behind the first document is never read. */
    private static List<Problem> upTo(int end, List<Problem> problems) {
        return problems.isEmpty()
                ? problems
                : problems.stream().filter(p -> p.at().start() < end).toList();
    }
}
