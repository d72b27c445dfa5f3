package dev.hull.formats.places;

import dev.hull.formats.tree.Node;
import dev.hull.model.KeyValue;
import dev.hull.model.Origin;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Codecs that several formats share. */
public final class Codecs {
    /** A string; a number or boolean counts as the text that it was written as. */
    public static final Codec<String> TEXT = new Codec<>(Codecs::text, Codecs::text);

    /** A boolean that says the field the same way round. */
    public static final Codec<Boolean> TRUTH = new Codec<>(Codecs::truth, value -> Node.Bool.of(value, Origin.NOWHERE));

    /** A boolean that says the field the other way round, as {@code read_only} says a writable root. */
    public static final Codec<Boolean> INVERTED =
            new Codec<>(node -> truth(node).map(value -> !value), value -> Node.Bool.of(!value, Origin.NOWHERE));

    /** A whole number in the range of a long. */
    public static final Codec<Long> WHOLE = new Codec<>(Codecs::whole, value -> Node.Num.of(value, Origin.NOWHERE));

    /** An entry of a mapping of names to strings. */
    public static final Codec<KeyValue> PAIR = new Codec<>(Codecs::pair, Codecs::pair);

    private static final BigDecimal LEAST = BigDecimal.valueOf(Long.MIN_VALUE);
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private Codecs() {}

    private static Optional<String> text(Node node) {
        return switch (node) {
            case Node.Text text -> Optional.of(text.value());
            case Node.Num num -> Optional.of(num.text());
            case Node.Bool bool -> Optional.of(bool.text());
            case Node.Null _, Node.Obj _, Node.Arr _ -> Optional.empty();
        };
    }

    private static Node text(String value) {
        return Node.Text.of(value, Origin.NOWHERE);
    }

    private static Optional<Boolean> truth(Node node) {
        return node instanceof Node.Bool bool ? Optional.of(bool.value()) : Optional.empty();
    }

    private static Optional<Long> whole(Node node) {
        return node instanceof Node.Num num
                        && num.isWhole()
                        && num.value().compareTo(LEAST) >= 0
                        && num.value().compareTo(MOST) <= 0
                ? Optional.of(num.value().longValue())
                : Optional.empty();
    }

    private static Optional<KeyValue> pair(Node node) {
        if (!(node instanceof Node.Obj obj) || obj.written().size() != 1) {
            return Optional.empty();
        }
        Node.Entry entry = obj.written().getFirst();
        return Optional.of(new KeyValue(entry.key(), text(entry.value()).orElse("")));
    }

    private static Node pair(KeyValue value) {
        Node.Entry entry = new Node.Entry(value.name(), Origin.NOWHERE.at(), text(value.value()));
        return Node.Obj.of(List.of(entry), Origin.NOWHERE);
    }
}
