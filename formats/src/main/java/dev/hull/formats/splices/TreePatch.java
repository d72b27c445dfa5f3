package dev.hull.formats.splices;

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
import dev.hull.model.Reading;
import dev.hull.model.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Edits of one document, collected and written once. Paths and indices are those of the document as it was read; what an edit
 * asks for that is so already changes nothing.
 *
 * <p>Every result was read again and compared: either the document then says what was asked and nothing else is different, or the
 * edit is refused. For one thread.
 */
public final class TreePatch {
    private static final String CANT = "the text around it can't take this edit without other changes";

    private final Document document;
    private final Dialect dialect;
    private final Function<Source, Optional<Node>> reader;
    private final int from;
    private final int to;
    private final Lines lines;
    private final List<Operation> asked = new ArrayList<>();
    private final IdentityHashMap<Operation, String> refused = new IdentityHashMap<>();

    private TreePatch(Document document, Dialect dialect, Function<Source, Optional<Node>> reader) {
        this.document = document;
        this.dialect = dialect;
        this.reader = reader;
        Source source = document.at().source();
        this.from = source.lineStart(source.line(document.at().start()));
        this.to = document.at().end();
        this.lines = new Lines(source, from, to);
    }

    /** {@return a patch of nothing yet} {@code document} must come from {@link Yaml} in the same dialect. */
    public static TreePatch yaml(Document document, Dialect dialect, Limits limits) {
        return new TreePatch(document, dialect, source -> {
            YamlStream read = dialect == Dialect.KUBERNETES
                    ? Yaml.first(source, 0, source.length(), dialect, limits)
                    : Yaml.read(source, dialect, limits);
            if (!read.problems().isEmpty() || read.documents().size() != 1) {
                return Optional.empty();
            }
            Document again = read.documents().getFirst();
            int duplicates = again.notes().duplicates().size();
            return duplicates > document.notes().duplicates().size() ? Optional.empty() : Optional.of(again.root());
        });
    }

    /** {@return a patch of nothing yet} {@code root} must be the one value that {@link Json} read from {@code range}. */
    public static TreePatch json(Node root, Location range, Limits limits) {
        return new TreePatch(new Document(root, range, Notes.NONE), Dialect.CORE, text -> {
            Reading<Node> read = Json.read(text, Layer.FILE, limits);
            return read.problems().isEmpty() ? Optional.of(read.values().getFirst()) : Optional.empty();
        });
    }

    public Document document() {
        return document;
    }

    /** The value at {@code path} is {@code value}; mappings on the way that are not there yet are made. */
    public TreePatch set(List<Step> path, Node value) {
        return ask(new Operation.Put(List.copyOf(path), value));
    }

    /** The list at {@code path}, which is made where there is none, has {@code item} as its last. */
    public TreePatch addItem(List<Step> path, Node item) {
        return ask(new Operation.Append(List.copyOf(path), item));
    }

    /** The list at {@code path} has its item {@code index} no more. */
    public TreePatch removeItem(List<Step> path, int index) {
        return ask(new Operation.Drop(Step.join(path, List.of(Step.item(index)))));
    }

    /** The mapping that {@code path} leads into has its last key no more. */
    public TreePatch removeKey(List<Step> path) {
        return ask(new Operation.Drop(List.copyOf(path)));
    }

    /** {@return what was last asked to be put at this very path} */
    Optional<Operation.Put> asked(List<Step> path) {
        return asked.reversed().stream()
                .filter(operation ->
                        operation instanceof Operation.Put && operation.path().equals(path))
                .map(Operation.Put.class::cast)
                .findFirst();
    }

    /** Asks for {@code better} instead of {@code earlier}, which it holds too. */
    void askInstead(Operation earlier, Operation better) {
        asked.removeIf(earlier::equals);
        asked.add(better);
    }

    TreePatch ask(Operation operation) {
        asked.add(operation);
        return this;
    }

    /** {@return what the last rendering refused, each with its reason} Operations are known by identity. */
    IdentityHashMap<Operation, String> refused() {
        return refused;
    }

    /** {@return the splices for all that was asked, offsets being those of the source, and what was refused} */
    public Edits render() {
        refused.clear();
        if (!document.notes().unwritable().isEmpty()) {
            asked.forEach(operation -> refuse(operation, document.notes().unwritable()));
            return new Edits(List.of(), refusals());
        }
        List<Splice> splices = write(new Agreement(document, this::refuse).of(asked));
        return new Edits(splices, refusals());
    }

    private List<Refusal> refusals() {
        return asked.stream()
                .filter(refused::containsKey)
                .map(operation -> new Refusal(operation.path(), refused.getOrDefault(operation, "")))
                .toList();
    }

    private List<Splice> write(List<Operation> operations) {
        List<Operation> left = new ArrayList<>(operations);
        while (!left.isEmpty()) {
            List<Operation> all = withoutUnsharedReaders(left);
            try {
                List<Splice> splices = splices(all);
                if (isAsMeant(splices, all)) {
                    return splices;
                }
                left = oneByOne(all);
                List<Operation> rest = withoutUnsharedReaders(left);
                return rest.isEmpty() ? List.of() : splices(rest);
            } catch (Refused e) {
                left = e.path.isEmpty() ? oneByOne(all) : without(all, e);
            }
        }
        return List.of();
    }

    /** Those that an anchor's other readers do not ask for go, and with them those that hang on them. */
    private List<Operation> withoutUnsharedReaders(List<Operation> operations) {
        Sharing sharing = new Sharing(document);
        List<Operation> left = new ArrayList<>(operations);
        boolean changed = !sharing.isNone();
        while (changed) {
            changed = false;
            for (Operation operation : List.copyOf(left)) {
                Optional<Operation> missing = sharing.elsewhere(operation).stream()
                        .filter(other -> !contains(left, other))
                        .findFirst();
                if (missing.isPresent()) {
                    left.remove(operation);
                    refuse(
                            operation,
                            "%s reads the same anchor, and would change with it"
                                    .formatted(Step.dotted(missing.get().path())));
                    changed = true;
                }
            }
        }
        return left;
    }

    private static boolean contains(List<Operation> operations, Operation sought) {
        return operations.stream().anyMatch(o -> o.path().equals(sought.path()) && o.asks(sought));
    }

    /** What is done at an anchor is not done again at its readers. */
    private List<Splice> splices(List<Operation> operations) {
        Sharing sharing = new Sharing(document);
        List<Operation> done = new ArrayList<>();
        if (!sharing.isNone()) {
            operations.forEach(operation -> done.addAll(sharing.elsewhere(operation)));
        }
        List<Operation> here =
                operations.stream().filter(o -> !contains(done, o)).toList();
        return new Rendering(document, dialect, lines).splices(document.root(), Edit.of(here));
    }

    private boolean isAsMeant(List<Splice> splices, List<Operation> operations) {
        Source source = document.at().source();
        List<Splice> shifted = splices.stream()
                .map(s -> new Splice(s.offset() - from, s.length(), s.text()))
                .toList();
        byte[] after;
        try {
            after = Splices.apply(Arrays.copyOfRange(source.bytes(), from, to), shifted);
        } catch (IllegalArgumentException e) {
            return false;
        }
        Node meant = Edit.of(operations).after(document.root());
        return reader.apply(Source.of(source.name(), after))
                .filter(read -> Trees.same(meant, read))
                .isPresent();
    }

    private List<Operation> oneByOne(List<Operation> operations) {
        List<Operation> good = new ArrayList<>();
        for (Operation operation : operations) {
            good.add(operation);
            String obstacle = obstacle(good);
            if (!obstacle.isEmpty()) {
                good.removeLast();
                refuse(operation, obstacle);
            }
        }
        return good;
    }

    private String obstacle(List<Operation> operations) {
        try {
            boolean good = isAsMeant(splices(operations), operations);
            return good ? "" : isRefusedAsItIs() ? "its reader refuses the document as it is: mend that first" : CANT;
        } catch (Refused e) {
            return e.reason;
        }
    }

    private boolean isRefusedAsItIs() {
        Source source = document.at().source();
        return reader.apply(Source.of(source.name(), Arrays.copyOfRange(source.bytes(), from, to)))
                .isEmpty();
    }

    private List<Operation> without(List<Operation> operations, Refused refused) {
        List<Operation> left = new ArrayList<>();
        for (Operation operation : operations) {
            if (isWithin(operation.path(), refused.path) || isWithin(refused.path, operation.path())) {
                refuse(operation, refused.reason);
            } else {
                left.add(operation);
            }
        }
        return left;
    }

    private static boolean isWithin(List<Step> path, List<Step> outer) {
        return path.size() >= outer.size() && path.subList(0, outer.size()).equals(outer);
    }

    private void refuse(Operation operation, String reason) {
        refused.put(operation, reason);
    }
}
