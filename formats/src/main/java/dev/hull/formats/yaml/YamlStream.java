package dev.hull.formats.yaml;

import dev.hull.model.Problem;
import java.util.List;

/**
 * What one text holds. Every problem is a reason for which the dialect's consumer refuses the document it lies in; what was
 * understood of such a document stands in {@code documents} all the same, unless its syntax is broken.
 */
public record YamlStream(List<Document> documents, List<Problem> problems) {
    public YamlStream {
        documents = List.copyOf(documents);
        problems = List.copyOf(problems);
    }
}
