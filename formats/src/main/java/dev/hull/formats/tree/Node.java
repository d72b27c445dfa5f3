package dev.hull.formats.tree;

import dev.hull.model.Location;
import dev.hull.model.Origin;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A value of a document's tree. Key order is kept, and every node says where it came from. */
public sealed interface Node {
    Origin origin();

    default Location at() {
        return origin().at();
    }

    /** {@return the same value with another origin} */
    Node from(Origin origin);

    /** {@return the word for this kind of value in a message: mapping, list, string, number, boolean or null} */
    String kind();

    /**
     * A mapping. {@code written} are the entries that stand in it, {@code merged} those that a merge key brought in and no written
     * one overrules, in the order in which a reader meets them.
     */
    record Obj(List<Entry> written, List<Entry> merged, Origin origin) implements Node {
        public Obj {
            written = List.copyOf(written);
            merged = List.copyOf(merged);
        }

        public static Obj of(List<Entry> entries, Origin origin) {
            return new Obj(entries, List.of(), origin);
        }

        /** {@return all entries, written before merged} */
        public List<Entry> entries() {
            if (merged.isEmpty()) {
                return written;
            }
            List<Entry> all = new ArrayList<>(written);
            all.addAll(merged);
            return all;
        }

        public Optional<Node> get(String key) {
            return entry(key).map(Entry::value);
        }

        /** {@return the mapping at {@code key}, where one stands there} */
        public Optional<Obj> object(String key) {
            return get(key).filter(Obj.class::isInstance).map(Obj.class::cast);
        }

        /** {@return the string at {@code key}, or an empty one where none stands there} */
        public String text(String key) {
            return get(key).orElse(this) instanceof Text text ? text.value() : "";
        }

        /** {@return the mappings in the list at {@code key}; none where no list stands there} */
        public List<Obj> objects(String key) {
            return get(key).orElse(this) instanceof Arr list ? list.objects() : List.of();
        }

        /** {@return the strings in the list at {@code key}; none where no list stands there} */
        public List<String> texts(String key) {
            List<String> texts = new ArrayList<>();
            if (get(key).orElse(this) instanceof Arr list) {
                for (Node item : list.items) {
                    if (item instanceof Text text) {
                        texts.add(text.value());
                    }
                }
            }
            return texts;
        }

        public Optional<Entry> entry(String key) {
            for (Entry entry : written) {
                if (entry.key().equals(key)) {
                    return Optional.of(entry);
                }
            }
            for (Entry entry : merged) {
                if (entry.key().equals(key)) {
                    return Optional.of(entry);
                }
            }
            return Optional.empty();
        }

        public boolean has(String key) {
            return entry(key).isPresent();
        }

        /** {@return the entries by key, in order} A copy, for building another object from this one. */
        public Map<String, Entry> byKey() {
            Map<String, Entry> map = new LinkedHashMap<>();
            for (Entry entry : entries()) {
                map.put(entry.key(), entry);
            }
            return map;
        }

        @Override
        public Obj from(Origin other) {
            return new Obj(written, merged, other);
        }

        @Override
        public String kind() {
            return "mapping";
        }
    }

    /** A key with its value; {@code keyAt} is the span of the key as it is written. */
    record Entry(String key, Location keyAt, Node value) {
        public Entry with(Node other) {
            return new Entry(key, keyAt, other);
        }
    }

    /** A list. */
    record Arr(List<Node> items, Origin origin) implements Node {
        public Arr {
            items = List.copyOf(items);
        }

        /** {@return those items that are mappings} */
        public List<Obj> objects() {
            List<Obj> objects = new ArrayList<>();
            for (Node item : items) {
                if (item instanceof Obj object) {
                    objects.add(object);
                }
            }
            return objects;
        }

        @Override
        public Arr from(Origin other) {
            return new Arr(items, other);
        }

        @Override
        public String kind() {
            return "list";
        }
    }

    /** A string; {@code plain} where it is a YAML scalar without quotes, which another dialect might take for something else. */
    record Text(String value, boolean plain, Origin origin) implements Node {
        public static Text of(String value, Origin origin) {
            return new Text(value, false, origin);
        }

        @Override
        public Text from(Origin other) {
            return new Text(value, plain, other);
        }

        @Override
        public String kind() {
            return "string";
        }
    }

    /** A number, with the text that it was written as. {@code value} is exact; infinities and NaN are {@link Text}. */
    final class Num implements Node {
        private final String exact;
        private final String text;
        private final Origin origin;
        private @Nullable BigDecimal value;

        private Num(String exact, @Nullable BigDecimal value, String text, Origin origin) {
            this.exact = exact;
            this.value = value;
            this.text = text;
            this.origin = origin;
        }

        public Num(BigDecimal value, String text, Origin origin) {
            this("", value, text, origin);
        }

        public static Num of(long value, Origin origin) {
            return whole(Long.toString(value), origin);
        }

        /** {@return the number that {@code digits} are, behind a minus or not} */
        public static Num whole(String digits, Origin origin) {
            return new Num(digits, null, digits, origin);
        }

        // The first BigDecimal of a program costs 10 ms: its class makes powers of five up to 5^65536. Most numbers are
        // never asked for.
        public BigDecimal value() {
            BigDecimal made = value;
            if (made == null) {
                made = new BigDecimal(exact);
                value = made;
            }
            return made;
        }

        public String text() {
            return text;
        }

        @Override
        public Origin origin() {
            return origin;
        }

        /** {@return whether the value has no fraction} */
        public boolean isWhole() {
            return !exact.isEmpty()
                    || value().signum() == 0
                    || value().scale() <= 0
                    || value().stripTrailingZeros().scale() <= 0;
        }

        @Override
        public Num from(Origin other) {
            return new Num(exact, value, text, other);
        }

        @Override
        public String kind() {
            return "number";
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Num num
                    && value().equals(num.value())
                    && text.equals(num.text)
                    && origin.equals(num.origin);
        }

        @Override
        public int hashCode() {
            return 31 * text.hashCode() + origin.hashCode();
        }

        @Override
        public String toString() {
            return "Num[" + text + " at " + origin + "]";
        }
    }

    /** A boolean, with the text that it was written as ({@code yes} in a dialect of YAML 1.1). */
    record Bool(boolean value, String text, Origin origin) implements Node {
        public static Bool of(boolean value, Origin origin) {
            return new Bool(value, Boolean.toString(value), origin);
        }

        @Override
        public Bool from(Origin other) {
            return new Bool(value, text, other);
        }

        @Override
        public String kind() {
            return "boolean";
        }
    }

    /** No value: {@code null}, {@code ~} or nothing at all after the colon. */
    record Null(Origin origin) implements Node {
        @Override
        public Null from(Origin other) {
            return new Null(other);
        }

        @Override
        public String kind() {
            return "null";
        }
    }
}
