package dev.hull.formats.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.formats.tree.Node;
import dev.hull.model.Origin;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The tables hold together: what one line names, another one describes. */
class TypesTest {
    @Test
    void describesEveryTypeThatAKindReaches() {
        Set<String> seen = new HashSet<>();
        for (Map.Entry<String, String> line : Types.lines("kinds.tsv").entrySet()) {
            walk(new Shape.Struct(line.getValue().split("\t")[0]), seen);
        }
        assertThat(seen).contains("core.Container", "meta.ObjectMeta").hasSizeGreaterThan(400);
    }

    @Test
    void findsTheSpecOfEveryPod() {
        for (String line : Types.lines("kinds.tsv").keySet()) {
            int slash = line.lastIndexOf('/');
            Kind kind = Kind.of(line.substring(0, slash), line.substring(slash + 1));
            String type = kind.type();
            for (String key : kind.podSpec()) {
                Types.Field field = Types.named(type).field(key);
                type = ((Shape.Struct) field.shape().target()).type();
            }
            assertThat(kind.hasPod()).as(line).isEqualTo(type.equals("core.PodSpec"));
        }
    }

    @Test
    void writesAnEmptyObjectOfEveryKind() {
        Node nothing = new Node.Null(Origin.NOWHERE);
        for (String line : Types.lines("kinds.tsv").values()) {
            assertThat(Marshal.of(nothing, line.split("\t")[0], true)).isInstanceOf(Node.Obj.class);
        }
    }

    private static void walk(Shape shape, Set<String> seen) {
        switch (shape) {
            case Shape.Scalar _ -> {}
            case Shape.Pointer pointer -> walk(pointer.to(), seen);
            case Shape.ListOf list -> walk(list.element(), seen);
            case Shape.MapOf map -> walk(map.element(), seen);
            case Shape.Struct struct -> {
                if (seen.add(struct.type())) {
                    Types.named(struct.type()).fields().values().forEach(f -> walk(f.shape(), seen));
                }
            }
        }
    }
}
