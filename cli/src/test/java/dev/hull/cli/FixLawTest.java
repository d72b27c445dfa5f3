package dev.hull.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.formats.splices.Splice;
import dev.hull.formats.splices.Splices;
import dev.hull.formats.tree.Node;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The edits that JSON shows for a finding settle that finding, and what they touch can still be read. */
class FixLawTest {
    private static final Path EXAMPLE = Path.of(System.getProperty("hull.root")).resolve("examples/shop");

    @TempDir
    Path temp;

    @Test
    void editsSettleTheirFinding() throws IOException {
        copy(EXAMPLE, temp);
        List<String> unsettled = new ArrayList<>();
        int tried = 0;
        for (Node.Obj finding : findings()) {
            Map<String, List<Splice>> edits = edits(finding);
            if (!edits.isEmpty()) {
                tried++;
                Map<String, byte[]> originals = new LinkedHashMap<>();
                for (Map.Entry<String, List<Splice>> file : edits.entrySet()) {
                    Path path = temp.resolve(file.getKey());
                    originals.put(file.getKey(), Files.readAllBytes(path));
                    Files.write(path, Splices.apply(Files.readAllBytes(path), file.getValue()));
                }
                String fingerprint = text(finding, "fingerprint");
                if (findings().stream()
                        .anyMatch(other -> text(other, "fingerprint").equals(fingerprint))) {
                    unsettled.add(text(finding, "check") + " of " + text(finding, "subject"));
                }
                for (Map.Entry<String, byte[]> original : originals.entrySet()) {
                    Files.write(temp.resolve(original.getKey()), original.getValue());
                }
            }
        }
        assertThat(unsettled).isEmpty();
        assertThat(tried).isGreaterThan(30);
    }

    private List<Node.Obj> findings() {
        Ran ran = Ran.hull(temp, "check", "--format", "json", ".");
        Node.Obj report = (Node.Obj) Schema.parse(ran.out());
        assertThat(((Node.Arr) report.get("problems").orElseThrow()).items()).isEmpty();
        return ((Node.Arr) report.get("findings").orElseThrow())
                .items().stream().map(Node.Obj.class::cast).toList();
    }

    private static Map<String, List<Splice>> edits(Node.Obj finding) {
        Map<String, List<Splice>> edits = new LinkedHashMap<>();
        if (finding.get("fix").orElseThrow() instanceof Node.Obj fix
                && fix.get("edits").orElse(null) instanceof Node.Arr list) {
            for (Node item : list.items()) {
                Node.Obj edit = (Node.Obj) item;
                edits.computeIfAbsent(text(edit, "file"), _ -> new ArrayList<>())
                        .add(new Splice(number(edit, "offset"), number(edit, "length"), text(edit, "text")));
            }
        }
        return edits;
    }

    private static String text(Node.Obj object, String key) {
        return ((Node.Text) object.get(key).orElseThrow()).value();
    }

    private static int number(Node.Obj object, String key) {
        return ((Node.Num) object.get(key).orElseThrow()).value().intValue();
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(path, copy);
                }
            }
        }
    }
}
