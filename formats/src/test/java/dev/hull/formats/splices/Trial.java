package dev.hull.formats.splices;

import dev.hull.formats.tree.Node;
import dev.hull.formats.yaml.Dialect;
import dev.hull.formats.yaml.Document;
import dev.hull.formats.yaml.Yaml;
import dev.hull.formats.yaml.YamlStream;
import dev.hull.model.Layer;
import dev.hull.model.Limits;
import dev.hull.model.Origin;
import dev.hull.model.Source;
import dev.hull.testkit.Mutator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * Random edits of a text, and what came of them. Trees are compared here as plain maps and lists, with nothing of the code that is
 * tried but the reader.
 */
final class Trial {
    static final Limits LIMITS = new Limits(50 << 20, 100, 200_000, 10_000);

    int applied;
    final Map<String, Integer> refused = new TreeMap<>();
    final Map<String, String> examples = new TreeMap<>();
    final List<String> failed = new ArrayList<>();

    private final SplittableRandom random = new SplittableRandom(7);

    /** What the document should be afterwards, by an edit of plain data. */
    private record Wish(List<Step> path, Kind kind, Object value) {}

    enum Kind {
        SET,
        ADD,
        REMOVE_ITEM,
        REMOVE_KEY
    }

    void run(Source source, Dialect dialect, int rounds) {
        YamlStream read = Yaml.read(source, dialect, LIMITS);
        if (!read.problems().isEmpty()) {
            return;
        }
        for (int i = 0; i < read.documents().size(); i++) {
            for (int round = 0; round < rounds; round++) {
                one(source, dialect, read, i, random.nextInt(4) == 0 ? 4 : 1);
            }
        }
    }

    private void one(Source source, Dialect dialect, YamlStream read, int index, int count) {
        Document document = read.documents().get(index);
        Object meant = plain(document.root());
        TreePatch patch = TreePatch.yaml(document, dialect, LIMITS);
        List<Wish> wishes = wishes(document.root(), count);
        if (wishes.isEmpty()) {
            return;
        }
        wishes.forEach(wish -> ask(patch, wish));
        Edits edits;
        try {
            edits = patch.render();
        } catch (RuntimeException e) {
            fail(source, wishes, "threw " + e);
            return;
        }
        for (Refusal refusal : edits.refusals()) {
            String reason =
                    refusal.reason().replaceAll("^[^ ]+ reads", "X reads").replaceAll("(tag|key|brings) \\S+", "$1 X");
            refused.merge(reason, 1, Integer::sum);
            examples.putIfAbsent(
                    reason.startsWith("the text around") ? reason + applied : reason,
                    source.name() + " " + refusal.path() + " " + wishes);
        }
        if (!edits.refusals().isEmpty()) {
            return;
        }
        applied += wishes.size();
        List<Object> expected = new ArrayList<>();
        for (int i = 0; i < read.documents().size(); i++) {
            expected.add(
                    i == index
                            ? wished(meant, wishes)
                            : plain(read.documents().get(i).root()));
        }
        check(source, dialect, edits, expected, wishes);
    }

    private void check(Source source, Dialect dialect, Edits edits, List<Object> expected, List<Wish> wishes) {
        try {
            byte[] after = Splices.apply(source.bytes(), edits.splices());
            YamlStream again = Yaml.read(Source.of(source.name(), after), dialect, LIMITS);
            List<Object> got =
                    again.documents().stream().map(d -> plain(d.root())).toList();
            if (!again.problems().isEmpty() || !expected.equals(got)) {
                fail(source, wishes, edits.splices() + " " + again.problems());
            }
            endsAsBefore(source, after, wishes);
        } catch (RuntimeException e) {
            fail(source, wishes, "threw " + e);
        }
    }

    private void endsAsBefore(Source source, byte[] after, List<Wish> wishes) {
        byte[] before = source.bytes();
        boolean ended = before.length > 0 && before[before.length - 1] == '\n';
        boolean ends = after.length > 0 && after[after.length - 1] == '\n';
        boolean windows = source.text(0, before.length).replace("\r\n", "").indexOf('\n') < 0 && source.lines() > 1;
        boolean mixed = windows
                && new String(after, java.nio.charset.StandardCharsets.UTF_8)
                                .replace("\r\n", "")
                                .indexOf('\n')
                        >= 0;
        if (ended != ends || mixed) {
            fail(source, wishes, ended != ends ? "the last line's break changed" : "line breaks are mixed");
        }
    }

    private void fail(Source source, List<Wish> wishes, String how) {
        failed.add(source.name() + " " + wishes + ": " + how);
    }

    private static void ask(TreePatch patch, Wish wish) {
        List<Step> parent = wish.path().isEmpty()
                ? List.of()
                : wish.path().subList(0, wish.path().size() - 1);
        switch (wish.kind()) {
            case SET -> patch.set(wish.path(), node(wish.value()));
            case ADD -> patch.addItem(wish.path(), node(wish.value()));
            case REMOVE_ITEM -> patch.removeItem(parent, wish.path().getLast().index());
            case REMOVE_KEY -> patch.removeKey(wish.path());
        }
    }

    private List<Wish> wishes(Node root, int count) {
        List<Wish> wishes = new ArrayList<>();
        for (int i = 0; i < count * 4 && wishes.size() < count; i++) {
            Wish wish = wish(root);
            // Two random wishes for one place contradict each other, and say nothing about writing.
            if (wish != null && wishes.stream().noneMatch(w -> touches(w.path(), wish.path()))) {
                wishes.add(wish);
            }
        }
        return wishes;
    }

    private static boolean touches(List<Step> one, List<Step> other) {
        int length = Math.min(one.size(), other.size());
        return one.subList(0, length).equals(other.subList(0, length));
    }

    private Wish wish(Node root) {
        List<Step> path = new ArrayList<>();
        Node node = root;
        int depth = random.nextInt(1, 9);
        while (depth-- > 0) {
            if (node instanceof Node.Obj object && !object.entries().isEmpty()) {
                Node.Entry entry =
                        object.entries().get(random.nextInt(object.entries().size()));
                path.add(Step.key(entry.key()));
                node = entry.value();
            } else if (node instanceof Node.Arr list && !list.items().isEmpty()) {
                int index = random.nextInt(list.items().size());
                path.add(Step.item(index));
                node = list.items().get(index);
            } else {
                break;
            }
        }
        int choice = random.nextInt(6);
        if (choice == 0 && !path.isEmpty()) {
            return new Wish(path, path.getLast().isKey() ? Kind.REMOVE_KEY : Kind.REMOVE_ITEM, "");
        }
        if (node instanceof Node.Obj) {
            path.add(Step.key("newKey"));
            if (random.nextBoolean()) {
                path.add(Step.key("below"));
            }
            return new Wish(path, Kind.SET, value());
        }
        if (node instanceof Node.Arr) {
            return new Wish(path, Kind.ADD, value());
        }
        return path.isEmpty() ? null : new Wish(path, Kind.SET, scalar());
    }

    private Object value() {
        return switch (random.nextInt(4)) {
            case 0 -> List.of("ALL", "NET_ADMIN");
            case 1 -> new LinkedHashMap<>(Map.of("drop", List.of("ALL"), "x", "y"));
            default -> scalar();
        };
    }

    private Object scalar() {
        return switch (random.nextInt(6)) {
            case 0 -> true;
            case 1 -> false;
            case 2 -> java.math.BigDecimal.valueOf(10001);
            case 3 -> "no-new-privileges:true";
            case 4 -> "yes";
            default -> "a: b # {c}";
        };
    }

    private static Node node(Object value) {
        return switch (value) {
            case Boolean b -> Node.Bool.of(b, Origin.NOWHERE);
            case java.math.BigDecimal n -> Node.Num.of(n.longValue(), Origin.NOWHERE);
            case List<?> list ->
                new Node.Arr(
                        list.stream().map(Trial::node).toList(), Origin.of(Layer.FILE, dev.hull.model.Location.NONE));
            case Map<?, ?> map ->
                Node.Obj.of(
                        map.entrySet().stream()
                                .map(e -> new Node.Entry(
                                        (String) e.getKey(), dev.hull.model.Location.NONE, node(e.getValue())))
                                .toList(),
                        Origin.NOWHERE);
            default -> Node.Text.of((String) value, Origin.NOWHERE);
        };
    }

    private static Object plain(Node node) {
        return switch (node) {
            case Node.Obj object -> {
                Map<String, Object> map = new LinkedHashMap<>();
                object.entries().forEach(entry -> map.put(entry.key(), plain(entry.value())));
                yield map;
            }
            case Node.Arr list ->
                new ArrayList<>(list.items().stream().map(Trial::plain).toList());
            case Node.Text text -> text.value();
            case Node.Num number -> number.value().stripTrailingZeros();
            case Node.Bool truth -> truth.value();
            case Node.Null _ -> Void.TYPE;
        };
    }

    private static Object wished(Object root, List<Wish> wishes) {
        // Removals by index last and from the end, so that no index moves.
        List<Wish> ordered = new ArrayList<>(wishes);
        ordered.sort((a, b) -> {
            boolean removeA = a.kind() == Kind.REMOVE_ITEM;
            boolean removeB = b.kind() == Kind.REMOVE_ITEM;
            return removeA != removeB
                    ? Boolean.compare(removeA, removeB)
                    : removeA
                            ? Integer.compare(
                                    b.path().getLast().index(),
                                    a.path().getLast().index())
                            : 0;
        });
        Object now = root;
        for (Wish wish : ordered) {
            now = wished(now, wish, wish.path());
        }
        return now;
    }

    @SuppressWarnings("unchecked")
    private static Object wished(Object node, Wish wish, List<Step> path) {
        if (path.isEmpty()) {
            if (wish.kind() == Kind.SET) {
                return plain(node(wish.value()));
            }
            List<Object> list = new ArrayList<>((List<Object>) node);
            list.add(plain(node(wish.value())));
            return list;
        }
        Step step = path.getFirst();
        List<Step> rest = path.subList(1, path.size());
        if (step.isKey()) {
            Map<String, Object> map =
                    new LinkedHashMap<>(node == Void.TYPE || node == null ? Map.of() : (Map<String, Object>) node);
            if (rest.isEmpty() && wish.kind() == Kind.REMOVE_KEY) {
                map.remove(step.key());
            } else {
                map.put(step.key(), wished(map.get(step.key()), wish, rest));
            }
            return map;
        }
        List<Object> list = new ArrayList<>((List<Object>) node);
        if (rest.isEmpty() && wish.kind() == Kind.REMOVE_ITEM) {
            list.remove(step.index());
        } else {
            list.set(step.index(), wished(list.get(step.index()), wish, rest));
        }
        return list;
    }

    int refused() {
        return refused.values().stream().mapToInt(Integer::intValue).sum();
    }

    String summary() {
        StringBuilder text =
                new StringBuilder("applied %d, refused %d, failed %d%n".formatted(applied, refused(), failed.size()));
        refused.forEach((reason, count) -> text.append("  %6d  %s%n".formatted(count, reason)));
        return text.toString();
    }

    /** Arguments: rounds per document, and mutations per text, 0 for the texts themselves. */
    public static void main(String[] args) {
        int rounds = args.length == 0 ? 3 : Integer.parseInt(args[0]);
        int mutations = args.length < 2 ? 0 : Integer.parseInt(args[1]);
        Trial trial = new Trial();
        List<Texts.Text> texts = Texts.ofCorpora();
        long start = System.nanoTime();
        Mutator mutator = new Mutator(11, List.of());
        for (Texts.Text text : texts) {
            for (int i = 0; i < Math.max(1, mutations); i++) {
                Source source = mutations == 0
                        ? text.source()
                        : Source.of(
                                text.source().name(),
                                mutator.mutate(text.source().bytes()));
                trial.run(source, text.dialect(), rounds);
            }
        }
        System.out.printf(
                "%d texts, %d ms%n%s", texts.size(), (System.nanoTime() - start) / 1_000_000, trial.summary());
        trial.examples.forEach((reason, example) -> System.out.println("EX " + reason + "\n   " + example));
        trial.failed.stream().limit(30).forEach(f -> System.out.println("FAIL " + f));
    }
}
