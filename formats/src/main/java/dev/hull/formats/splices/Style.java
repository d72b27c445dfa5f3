package dev.hull.formats.splices;

import dev.hull.formats.tree.Node;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How a document's author writes: what a new part near an object should look like. The nearest example decides, first below the
 * object itself, then anywhere in the document.
 *
 * @param json whether the document is written as JSON, so that keys and strings have quotes
 */
record Style(Node root, Lines lines, boolean json) {
    /** Enough to find an example where there is one; a search must not cost more than an edit. */
    private static final int LOOKS = 2000;

    static Style of(Node root, Lines lines) {
        boolean json = root instanceof Node.Obj object
                && lines.at(object.at().start()) == '{'
                && (object.written().isEmpty()
                        || lines.at(object.written().getFirst().keyAt().start()) == '"');
        return new Style(root, lines, json);
    }

    boolean isFlow(Node node) {
        int first = lines.at(node.at().start());
        return first == '{' || first == '[';
    }

    boolean isBlock(Node node) {
        return Trees.isCollection(node) && !isFlow(node);
    }

    /** {@return how much further a mapping is indented than the key that it stands behind} */
    int step(Node near) {
        return example(near, this::stepBelow, 2);
    }

    /** {@return how much further a dash is indented than the key that its list stands behind} */
    int dash(Node near) {
        return example(near, this::dashBelow, 2);
    }

    /** {@return whether a list of scalars is written in brackets} */
    boolean bracketsLists(Node near) {
        return json || example(near, this::brackets, 0) == 1;
    }

    private @Nullable Integer stepBelow(Node.Obj object, Node.Entry entry) {
        boolean nested = entry.value() instanceof Node.Obj && isBlock(entry.value());
        return nested ? positive(column(entry.value()) - column(object)) : null;
    }

    private @Nullable Integer dashBelow(Node.Obj object, Node.Entry entry) {
        boolean nested = entry.value() instanceof Node.Arr && isBlock(entry.value());
        int further = column(entry.value()) - column(object);
        return nested && further >= 0 ? further : null;
    }

    private @Nullable Integer brackets(Node.Obj object, Node.Entry entry) {
        boolean scalars = entry.value() instanceof Node.Arr list
                && !list.items().isEmpty()
                && list.items().stream().noneMatch(Trees::isCollection);
        return scalars ? (isFlow(entry.value()) ? 1 : 0) : null;
    }

    private static @Nullable Integer positive(int value) {
        return value > 0 ? value : null;
    }

    private int column(Node node) {
        return lines.column(node.at().start());
    }

    private int example(Node near, BiFunction<Node.Obj, Node.Entry, @Nullable Integer> look, int otherwise) {
        Search search = new Search(look);
        if (search.found(near) || search.found(root)) {
            return search.answer;
        }
        return otherwise;
    }

    /** A walk over what is written, without following aliases. */
    private final class Search {
        private final BiFunction<Node.Obj, Node.Entry, @Nullable Integer> look;
        private int left = LOOKS;
        private int answer;

        Search(BiFunction<Node.Obj, Node.Entry, @Nullable Integer> look) {
            this.look = look;
        }

        boolean found(Node node) {
            if (Trees.isShared(node) || --left < 0) {
                return false;
            }
            if (node instanceof Node.Arr list) {
                return any(list.items(), this::found);
            }
            return node instanceof Node.Obj object
                    && !isFlow(object)
                    && (any(object.written(), entry -> here(object, entry))
                            || any(object.written(), entry -> found(entry.value())));
        }

        private boolean here(Node.Obj object, Node.Entry entry) {
            if (Trees.isShared(entry.value())) {
                return false;
            }
            Integer value = look.apply(object, entry);
            if (value == null) {
                return false;
            }
            answer = value;
            return true;
        }

        private <T> boolean any(Iterable<T> all, Predicate<T> test) {
            for (T one : all) {
                if (test.test(one)) {
                    return true;
                }
            }
            return false;
        }
    }
}
