package dev.hull.formats.compose;

import dev.hull.formats.tree.Node;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One value in the type of its field: the word comes from the field table, and null means that nothing is printed. */
record Shape(Complaints complaints, Node node, Trail path) {

    @Nullable
    Node as(String word) {
        return switch (word) {
            case "text", "text!" -> text(word);
            case "sprint" -> Node.Text.of(GoText.of(node), node.origin());
            case "bool", "bool?", "bool!" -> bool(word);
            case "int", "int?", "int!", "uint", "uint?" -> integer(word);
            case "float32", "cpus" -> fraction();
            case "bytes", "bytes!" -> bytes(word);
            case "duration", "duration?" -> duration(word);
            case "command" -> node instanceof Node.Null ? node : node instanceof Node.Text text ? words(text) : node;
            case "test" -> test();
            case "labels", "mapping", "options" -> mapping(value -> value instanceof Node.Null ? "" : GoText.of(value));
            case "texts" -> mapping(this::plain);
            case "environment" -> environment();
            case "multi" -> multi();
            case "hosts" -> hosts();
            case "ssh" -> ssh();
            case "mode" -> mode();
            case "ulimit" -> ulimit();
            case "count" -> count();
            default -> throw new IllegalStateException("no such shape: " + word);
        };
    }

    private @Nullable Node wrong(String wanted) {
        complaints.invalid(
                node,
                path,
                "must be " + wanted
                        + (node instanceof Node.Text text ? ": `" + text.value() + "`" : ", not a " + node.kind()));
        return null;
    }

    private @Nullable Node text(String word) {
        return switch (node) {
            case Node.Text text -> text.value().isEmpty() && word.equals("text") ? null : text;
            case Node.Num num when GoText.isInteger(num) -> Node.Text.of(GoText.of(num), num.origin());
            case Node.Null _ -> word.equals("text") ? null : Node.Text.of("", node.origin());
            default -> wrong("a string");
        };
    }

    private String plain(Node value) {
        boolean fits = value instanceof Node.Text || value instanceof Node.Null || GoText.isInteger(value);
        if (!fits) {
            complaints.invalid(value, path, "must be a string, not a " + value.kind());
        }
        return value instanceof Node.Null ? "" : GoText.of(value);
    }

    private @Nullable Node bool(String word) {
        Optional<Boolean> value = switch (node) {
            case Node.Bool bool -> Optional.of(bool.value());
            case Node.Null _ -> word.equals("bool!") ? Optional.of(false) : Optional.empty();
            case Node.Text text -> truth(text.value());
            default -> Optional.empty();
        };
        if (value.isEmpty()) {
            return node instanceof Node.Null ? null : wrong("true or false");
        }
        return value.get() || !word.equals("bool")
                ? new Node.Bool(value.get(), value.get().toString(), node.origin())
                : null;
    }

    static Optional<Boolean> truth(String text) {
        return switch (text.toLowerCase(java.util.Locale.ROOT)) {
            case "true", "y", "yes", "on" -> Optional.of(true);
            case "false", "n", "no", "off" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private @Nullable Node integer(String word) {
        boolean unsigned = word.startsWith("u");
        Optional<Long> value = switch (node) {
            case Node.Num num -> Optional.of(num.value().longValue());
            case Node.Text text when !unsigned -> Amounts.integer(text.value());
            case Node.Null _ when word.endsWith("!") -> Optional.of(0L);
            default -> Optional.empty();
        };
        if (value.isEmpty() || (unsigned && value.get() < 0)) {
            return node instanceof Node.Null ? null : wrong(unsigned ? "a whole number from 0 on" : "a whole number");
        }
        return value.get() == 0 && !word.endsWith("?") && !word.endsWith("!")
                ? null
                : Node.Num.of(value.get(), node.origin());
    }

    private @Nullable Node fraction() {
        Optional<Double> value = switch (node) {
            case Node.Num num -> Optional.of(num.value().doubleValue());
            case Node.Text text -> Amounts.fraction(text.value());
            default -> Optional.empty();
        };
        if (value.isEmpty()) {
            return node instanceof Node.Null ? null : wrong("a number");
        }
        BigDecimal single = new BigDecimal(Float.toString(value.get().floatValue())).stripTrailingZeros();
        return single.signum() == 0 ? null : new Node.Num(single, single.toPlainString(), node.origin());
    }

    private @Nullable Node bytes(String word) {
        Optional<Long> value = switch (node) {
            case Node.Text text -> Amounts.bytes(text.value());
            case Node.Num num -> Optional.of(GoText.isInteger(num) ? num.value().longValue() : 0);
            default -> Optional.of(0L);
        };
        if (value.isEmpty()) {
            return wrong("a size such as 64m or 1gb");
        }
        return value.get() == 0 && word.equals("bytes")
                ? null
                : Node.Text.of(value.get().toString(), node.origin());
    }

    private @Nullable Node duration(String word) {
        if (node instanceof Node.Null) {
            return null;
        }
        Optional<Long> value = Amounts.nanoseconds(GoText.of(node));
        if (value.isEmpty()) {
            return wrong("a duration such as 30s or 1m30s");
        }
        return value.get() == 0 && word.equals("duration")
                ? null
                : Node.Text.of(Amounts.duration(value.get()), node.origin());
    }

    private @Nullable Node words(Node.Text text) {
        return ShellWords.split(text)
                .<Node>map(words -> new Node.Arr(List.copyOf(words), text.origin()))
                .orElseGet(() -> wrong("a command line whose quotes and brackets close"));
    }

    private @Nullable Node test() {
        return switch (node) {
            case Node.Text text -> new Node.Arr(List.of(Node.Text.of("CMD-SHELL", text.origin()), text), text.origin());
            case Node.Arr arr -> arr.items().isEmpty() ? null : arr;
            case Node.Null _ -> null;
            default -> wrong("a string or a list");
        };
    }

    /** A mapping of strings, from a mapping or from a list of {@code KEY=VALUE}. */
    private @Nullable Node mapping(Function<Node, String> value) {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        switch (node) {
            case Node.Obj obj -> {
                for (Node.Entry entry : obj.entries()) {
                    if (!entry.key().startsWith("x-")) {
                        entries.put(
                                entry.key(),
                                entry.with(Node.Text.of(
                                        value.apply(entry.value()),
                                        entry.value().origin())));
                    }
                }
            }
            case Node.Arr arr -> arr.items().forEach(item -> put(entries, item, ""));
            case Node.Null _ -> {}
            default -> wrong("a mapping or a list");
        }
        return entries.isEmpty() ? null : Edit.object(entries.values(), node.origin());
    }

    private static void put(Map<String, Node.Entry> entries, Node item, @Nullable String otherwise) {
        Node.Text text = item instanceof Node.Text known ? known : Node.Text.of(GoText.of(item), item.origin());
        int equals = text.value().indexOf('=');
        String key = equals < 0 ? text.value() : text.value().substring(0, equals);
        Node value = equals >= 0
                ? Piece.of(text, equals + 1, text.value().length())
                : otherwise == null ? new Node.Null(text.origin()) : Node.Text.of(otherwise, text.origin());
        entries.put(key, new Node.Entry(key, Piece.origin(text, 0, key.length()).at(), value));
    }

    private @Nullable Node environment() {
        Map<String, Node.Entry> entries = new LinkedHashMap<>();
        switch (node) {
            case Node.Obj obj -> {
                for (Node.Entry entry : obj.entries()) {
                    if (!entry.key().startsWith("x-")) {
                        Node value = entry.value();
                        boolean done = value instanceof Node.Null || value instanceof Node.Text;
                        entries.put(
                                entry.key(),
                                done && !GoText.isSpecial(value)
                                        ? entry
                                        : entry.with(Node.Text.of(GoText.of(value), value.origin())));
                    }
                }
            }
            case Node.Arr arr -> {
                for (Node item : arr.items()) {
                    String key = Unicity.before(GoText.of(item), '=');
                    if (!key.isEmpty() && Character.isWhitespace(key.charAt(key.length() - 1))) {
                        complaints.invalid(item, path, "the name `" + key + "` ends with a blank");
                    }
                    put(entries, item, null);
                }
            }
            case Node.Null _ -> {}
            default -> wrong("a mapping or a list");
        }
        return entries.isEmpty() ? null : Edit.object(entries.values(), node.origin());
    }

    private @Nullable Node multi() {
        if (!(node instanceof Node.Obj obj)) {
            return node instanceof Node.Null ? null : wrong("a mapping");
        }
        Node.Obj lists = Edit.each(obj, (_, value) -> {
            List<Node> items = value instanceof Node.Arr arr ? arr.items() : List.of(value);
            return new Node.Arr(
                    items.stream()
                            .<Node>map(item -> Node.Text.of(GoText.of(item), item.origin()))
                            .toList(),
                    value.origin());
        });
        return lists.entries().isEmpty() ? null : lists;
    }

    /** Host names with their addresses, as a sorted list of {@code HOST=ADDRESS}. */
    private @Nullable Node hosts() {
        Map<String, Node> lines = new java.util.TreeMap<>();
        switch (node) {
            case Node.Obj obj -> {
                for (Node.Entry entry : obj.entries()) {
                    List<Node> addresses = entry.value() instanceof Node.Arr arr ? arr.items() : List.of(entry.value());
                    addresses.forEach(address ->
                            host(lines, entry.key(), address instanceof Node.Null ? "" : GoText.of(address), address));
                }
            }
            case Node.Arr arr -> {
                for (Node item : arr.items()) {
                    String text = GoText.of(item);
                    int at = text.indexOf('=') >= 0 ? text.indexOf('=') : text.indexOf(':');
                    if (at < 0) {
                        complaints.invalid(item, path, "`" + text + "` has no address: HOST=ADDRESS");
                    } else {
                        for (String address : text.substring(at + 1).split(",", -1)) {
                            host(lines, text.substring(0, at), address, item);
                        }
                    }
                }
            }
            case Node.Null _ -> {}
            default -> wrong("a mapping or a list");
        }
        return lines.isEmpty() ? null : new Node.Arr(List.copyOf(lines.values()), node.origin());
    }

    private void host(Map<String, Node> lines, String host, String address, Node by) {
        if (host.isEmpty() || host.indexOf(':') >= 0 || host.indexOf('=') >= 0) {
            complaints.invalid(by, path, "`" + host + "` is no host name");
        }
        boolean brackets = address.length() > 2 && address.startsWith("[") && address.endsWith("]");
        String line = host + "=" + (brackets ? address.substring(1, address.length() - 1) : address);
        String key = line;
        // Equal lines are printed as often as they are written.
        while (lines.containsKey(key)) {
            key += "\0";
        }
        lines.put(key, Node.Text.of(line, by.origin()));
    }

    /** Compose can't print a key with a path: it writes what is no JSON, and refuses it. */
    private @Nullable Node ssh() {
        List<Node> keys = new ArrayList<>();
        if (node instanceof Node.Obj obj) {
            for (String id : new TreeSet<>(obj.byKey().keySet())) {
                Node value = obj.get(id).orElse(obj);
                if (!(value instanceof Node.Null) && !GoText.of(value).isEmpty()) {
                    complaints.invalid(
                            value, path, "`docker compose config` can't print an ssh key with a path as JSON");
                }
                keys.add(Node.Text.of(id, value.origin()));
            }
        } else if (!(node instanceof Node.Null)) {
            wrong("a mapping or a list");
        }
        return keys.isEmpty() ? null : new Node.Arr(keys, node.origin());
    }

    private @Nullable Node mode() {
        Optional<Long> value = switch (node) {
            case Node.Num num
            when GoText.isInteger(num) -> Optional.of(num.value().longValue());
            case Node.Text text -> octal(text.value());
            default -> Optional.empty();
        };
        if (value.isEmpty()) {
            return node instanceof Node.Null ? null : wrong("a file mode such as 0440");
        }
        String octal = (value.get() < 0 ? "-" : "") + Long.toOctalString(Math.abs(value.get()));
        return Node.Text.of("0" + octal, node.origin());
    }

    private static Optional<Long> octal(String text) {
        int from = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        boolean digits = text.length() > from
                && text.length() < 22
                && text.substring(from).chars().allMatch(c -> c >= '0' && c <= '7');
        return digits ? Optional.of(Long.parseLong(text, 8)) : Optional.empty();
    }

    private @Nullable Node ulimit() {
        if (node instanceof Node.Num num) {
            return num.value().signum() == 0
                    ? Edit.object(List.of(), num.origin())
                    : Node.Num.of(num.value().longValue(), num.origin());
        }
        if (!(node instanceof Node.Obj obj)) {
            return node instanceof Node.Null ? null : wrong("a whole number or a mapping");
        }
        List<Node.Entry> entries = new ArrayList<>();
        for (Node.Entry entry : obj.entries()) {
            boolean known = entry.key().equals("soft") || entry.key().equals("hard");
            if (known && !GoText.isInteger(entry.value())) {
                complaints.invalid(entry.value(), path.to(entry.key()), "must be a whole number");
            } else if (known
                    && entry.value() instanceof Node.Num num
                    && num.value().signum() != 0) {
                entries.add(entry.with(Node.Num.of(num.value().longValue(), num.origin())));
            }
        }
        return Edit.object(entries, obj.origin());
    }

    private @Nullable Node count() {
        return switch (node) {
            case Node.Text text when text.value().equalsIgnoreCase("all") -> Node.Num.of(-1, text.origin());
            case Node.Text text ->
                Amounts.integer(text.value())
                        .<Node>map(n -> Node.Num.of(n, text.origin()))
                        .orElseGet(() -> wrong("`all` or a number"));
            case Node.Num num ->
                num.value().signum() == 0 ? null : Node.Num.of(num.value().longValue(), num.origin());
            case Node.Null _ -> null;
            default -> wrong("`all` or a number");
        };
    }
}
