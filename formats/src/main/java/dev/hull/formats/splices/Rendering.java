package dev.hull.formats.splices;

import dev.hull.formats.splices.ScalarText.Quotes;
import dev.hull.formats.tree.Node;
import dev.hull.formats.yaml.Dialect;
import dev.hull.formats.yaml.Document;
import dev.hull.formats.yaml.Notes;
import dev.hull.model.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A patch tree over a document as splices: one walk, children before what is put behind them. */
final class Rendering {
    private final Notes notes;
    private final Dialect dialect;
    private final Lines lines;
    private final Style style;
    private final Printer printer;
    private final List<Splice> splices = new ArrayList<>();

    Rendering(Document document, Dialect dialect, Lines lines) {
        this.notes = document.notes();
        this.dialect = dialect;
        this.lines = lines;
        this.style = Style.of(document.root(), lines);
        this.printer = new Printer(style, lines, notes);
    }

    /**
     * What a node stands behind: the end of a colon or a dash, the column of its key or dash, and the collection that it is in.
     * {@code after} is negative in flow style and at the root.
     */
    private record Holder(List<Step> path, int after, int column, boolean dash, boolean flow, Node near) {
        Holder below(Step step, int newAfter, int newColumn, boolean isDash, boolean isFlow, Node parent) {
            return new Holder(Step.join(path, List.of(step)), newAfter, newColumn, isDash, isFlow, parent);
        }

        boolean isRoot() {
            return path.isEmpty();
        }
    }

    List<Splice> splices(Node root, Edit edit) {
        node(root, edit, new Holder(List.of(), -1, 0, false, false, root));
        return Splices.joined(splices);
    }

    private void node(Node node, Edit edit, Holder holder) {
        if (edit.put != null || Trees.isShared(node) || !Trees.isCollection(node)) {
            replace(node, edit.after(node), holder);
        } else if (node instanceof Node.Obj object) {
            mapping(object, edit, holder);
        } else if (node instanceof Node.Arr list) {
            list(list, edit, holder);
        }
    }

    // one value for another

    private void replace(Node node, Node value, Holder holder) {
        Location at = written(node);
        boolean shared = Trees.isShared(node);
        if (!shared && notes.tag(node).isPresent()) {
            throw refused(
                    holder,
                    "the tag %s stands before it".formatted(notes.tag(node).get()));
        }
        if (!shared && !Trees.isCollection(node) && isBlockText(node)) {
            throw refused(holder, "it is a block of text");
        }
        if (holder.flow() || (holder.isRoot() && style.isFlow(node))) {
            flowInPlace(node, at, value, holder);
        } else if (holder.isRoot()) {
            throw refused(holder, "the whole document would be written anew");
        } else if (!shared && style.isBlock(node)) {
            blockInPlace(node, value, holder);
        } else if (printer.isInline(value, holder.near())) {
            inPlace(at, printer.flow(value, quotes(node)));
        } else {
            newBlock(at, value, holder);
        }
    }

    private void flowInPlace(Node node, Location at, Node value, Holder holder) {
        if (at.start() == at.end() && holder.after() < 0 && !holder.isRoot()) {
            throw refused(holder, "no colon stands behind its key");
        }
        inPlace(at, printer.flow(value, quotes(node)));
    }

    private void inPlace(Location at, String text) {
        boolean blank = at.start() == at.end() && !lines.isBlank(at.start() - 1, at.start());
        put(at.start(), at.end(), blank ? " " + text : text);
    }

    private void blockInPlace(Node node, Node value, Holder holder) {
        Location at = node.at();
        if (!lines.isBlank(holder.after(), at.start()) || lines.has('#', at.start(), at.end())) {
            throw refused(holder, "comments or an anchor stand in what would be replaced");
        }
        String text = holder.dash()
                ? " " + printer.behindDash(value, holder.near(), holder.column() + 2, Quotes.NONE)
                : printer.behindKey(value, holder.near(), holder.column());
        put(holder.after(), at.end(), text);
    }

    private void newBlock(Location at, Node value, Holder holder) {
        if (!lines.isBlank(holder.after(), at.start()) || lines.end(holder.after()) < at.start()) {
            throw refused(holder, "an anchor or a comment stands before it");
        }
        if (holder.dash()) {
            put(
                    holder.after(),
                    at.end(),
                    " " + printer.behindDash(value, holder.near(), holder.column() + 2, Quotes.NONE));
            return;
        }
        int end = lines.end(at.end());
        put(holder.after(), lines.isBlank(at.end(), end) ? end : at.end(), "");
        put(lines.end(at.end()), lines.end(at.end()), printer.behindKey(value, holder.near(), holder.column()));
    }

    private Quotes quotes(Node node) {
        return node instanceof Node.Text && !Trees.isShared(node)
                ? Quotes.of(node.at().text())
                : Quotes.NONE;
    }

    private boolean isBlockText(Node node) {
        int first = lines.at(node.at().start());
        return first == '|' || first == '>';
    }

    // mappings

    private void mapping(Node.Obj object, Edit edit, Holder holder) {
        List<Part> parts = parts(object);
        boolean flow = style.isFlow(object);
        Map<String, Node> fresh = new LinkedHashMap<>();
        edit.keys.forEach((key, below) -> {
            checkOnce(object, key, holder);
            Part part = find(parts, key);
            if (part != null && below.dropped) {
                part.dropped = true;
            } else if (part != null) {
                node(part.value, below, behind(part, object, flow, holder));
            } else if (object.has(key)) {
                merged(object, key, below, holder, fresh);
            } else if (!below.dropped) {
                fresh.put(key, below.after(Parts.NOTHING));
            }
        });
        Parts all = new Parts(parts);
        if (flow) {
            all.dropFlow(object.at(), this::drop, reason -> refused(holder, reason), lines);
            insertFlow(object.at(), all, entries(fresh));
        } else if (all.kept().isEmpty()) {
            replace(object, edit.after(object), holder);
        } else {
            all.dropLines(this::drop, reason -> refused(holder, reason), lines);
            insertLines(all, fresh, object, holder);
        }
    }

    private void merged(Node.Obj object, String key, Edit below, Holder holder, Map<String, Node> fresh) {
        if (below.dropped) {
            throw refused(holder, "a merge key brings %s in".formatted(key));
        }
        if (dialect == Dialect.KUBERNETES) {
            throw refused(
                    holder, "a merge key brings %s in, and Kubernetes refuses a key that is set twice".formatted(key));
        }
        fresh.put(key, below.after(object.get(key).orElse(Parts.NOTHING)));
    }

    private void checkOnce(Node.Obj object, String key, Holder holder) {
        for (Notes.Duplicate duplicate : notes.duplicates()) {
            boolean inside = duplicate.again().start() >= object.at().start()
                    && duplicate.again().end() <= object.at().end();
            if (inside && duplicate.key().equals(key)) {
                throw refused(holder, "the key %s is set more than once".formatted(key));
            }
        }
    }

    private List<Part> parts(Node.Obj object) {
        List<Part> parts = new ArrayList<>();
        for (Node.Entry entry : object.written()) {
            parts.add(new Part(entry.key(), entry.keyAt(), entry.value()));
        }
        for (Notes.Merge merge : notes.merges(object)) {
            parts.add(new Part("", merge.keyAt(), merge.value()));
        }
        parts.sort((a, b) -> Integer.compare(a.start, b.start));
        return parts;
    }

    private static @Nullable Part find(List<Part> parts, String key) {
        for (Part part : parts) {
            if (part.isEntry && part.key.equals(key)) {
                return part;
            }
        }
        return null;
    }

    private Holder behind(Part part, Node.Obj object, boolean flow, Holder holder) {
        Step step = Step.key(part.key);
        int colon = lines.token(part.keyEnd);
        boolean has = lines.at(colon) == ':' && colon < Math.max(part.end, part.keyEnd + 1) + 1;
        if (!flow && (!has || !lines.isFirstBehindDashes(part.start))) {
            throw refused(holder, "its key is not written as `key: value`");
        }
        return holder.below(step, has ? colon + 1 : -1, lines.column(part.start), false, flow, object);
    }

    private List<String> entries(Map<String, Node> fresh) {
        List<String> texts = new ArrayList<>();
        fresh.forEach((key, value) -> texts.add(printer.key(key) + ": " + printer.flow(value, Quotes.NONE)));
        return texts;
    }

    private void insertLines(Parts parts, Map<String, Node> fresh, Node.Obj object, Holder holder) {
        if (fresh.isEmpty()) {
            return;
        }
        int first = parts.first().start;
        if (!lines.isFirstBehindDashes(first)) {
            throw refused(holder, "its keys do not stand on lines of their own");
        }
        int column = lines.column(first);
        StringBuilder text = new StringBuilder();
        fresh.forEach((key, value) -> printer.line(text, column)
                .append(printer.key(key))
                .append(':')
                .append(printer.behindKey(value, object, column)));
        Part last = parts.kept().getLast();
        insertLine(lines.afterToken(last.end, keepsBlanks(last.value)), text.toString());
    }

    // lists

    private void list(Node.Arr list, Edit edit, Holder holder) {
        boolean flow = style.isFlow(list);
        List<Part> parts = flow ? flowItems(list) : blockItems(list, holder);
        edit.items.forEach((index, below) -> {
            Part part = parts.get(index);
            if (below.dropped) {
                part.dropped = true;
            } else {
                Holder item = holder.below(
                        Step.item(index),
                        flow ? 0 : part.start + 1,
                        flow ? 0 : lines.column(part.start),
                        true,
                        flow,
                        list);
                node(part.value, below, item);
            }
        });
        Parts all = new Parts(parts);
        Quotes quotes = all.kept().isEmpty() ? Quotes.NONE : quotes(all.kept().getLast().value);
        if (flow) {
            all.dropFlow(list.at(), this::drop, reason -> refused(holder, reason), lines);
            insertFlow(
                    list.at(),
                    all,
                    edit.added.stream().map(item -> printer.flow(item, quotes)).toList());
        } else if (all.kept().isEmpty()) {
            replace(list, edit.after(list), holder);
        } else {
            all.dropLines(this::drop, reason -> refused(holder, reason), lines);
            insertItems(all, edit.added, quotes, list, holder);
        }
    }

    private static List<Part> flowItems(Node.Arr list) {
        List<Part> parts = new ArrayList<>();
        for (Node item : list.items()) {
            parts.add(new Part(item));
        }
        return parts;
    }

    /** A part of a block list begins at its dash, which is the first thing on a line in the column of the first one. */
    private List<Part> blockItems(Node.Arr list, Holder holder) {
        List<Part> parts = new ArrayList<>();
        int dash = list.at().start();
        int column = lines.column(dash);
        for (Node item : list.items()) {
            if (lines.at(dash) != '-' || lines.column(dash) != column) {
                throw refused(holder, "its dashes do not stand in one column");
            }
            Part part = new Part(item, dash);
            parts.add(part);
            dash = lines.token(lines.end(part.end));
        }
        return parts;
    }

    private void insertItems(Parts parts, List<Node> added, Quotes quotes, Node.Arr list, Holder holder) {
        if (added.isEmpty()) {
            return;
        }
        int dash = parts.first().start;
        if (!lines.isFirstBehindDashes(dash)) {
            throw refused(holder, "its dashes do not stand on lines of their own");
        }
        int column = lines.column(dash);
        StringBuilder text = new StringBuilder();
        for (Node item : added) {
            printer.line(text, column).append("- ").append(printer.behindDash(item, list, column + 2, quotes));
        }
        Part last = parts.kept().getLast();
        insertLine(lines.afterToken(last.end, keepsBlanks(last.value)), text.toString());
    }

    // both

    private void insertFlow(Location around, Parts parts, List<String> texts) {
        if (texts.isEmpty()) {
            return;
        }
        if (parts.kept().isEmpty()) {
            int at = around.start() + 1;
            put(at, at, String.join(", ", texts));
            return;
        }
        Part last = parts.kept().getLast();
        boolean ownLine = lines.isFirst(last.start) && lines.start(last.start) > around.start();
        String separator = ownLine ? "," + lines.lineBreak() + " ".repeat(lines.column(last.start)) : ", ";
        put(last.end, last.end, separator + String.join(separator, texts));
    }

    /** {@return whether the blank lines behind a value belong to it: its last token is a block scalar with {@code +}} */
    private boolean keepsBlanks(Node value) {
        Node last = value;
        while (!Trees.isShared(last) && Trees.isCollection(last) && !style.isFlow(last)) {
            Node below = lastBelow(last);
            if (below == null) {
                return false;
            }
            last = below;
        }
        if (Trees.isShared(last) || !(last instanceof Node.Text) || !isBlockText(last)) {
            return false;
        }
        int start = last.at().start();
        return lines.has('+', start, lines.end(start));
    }

    private @Nullable Node lastBelow(Node node) {
        if (node instanceof Node.Arr list) {
            return list.items().isEmpty() ? null : list.items().getLast();
        }
        List<Part> parts = parts((Node.Obj) node);
        return parts.isEmpty() ? null : parts.getLast().value;
    }

    /** Puts lines at a line's end; where that line goes, at the end of the nearest line before it that stays. */
    private void insertLine(int end, String text) {
        int at = end;
        for (boolean moved = true; moved; ) {
            moved = false;
            for (Splice splice : splices) {
                boolean gone = splice.text().isEmpty() && splice.offset() < at && at < splice.end()
                        || splice.text().isEmpty() && at == splice.end() && splice.length() > 0 && lines.isEnd(at);
                if (gone) {
                    at = lines.isBreak(splice.offset()) ? splice.offset() : lines.breakBefore(splice.offset());
                    moved = true;
                }
            }
        }
        put(at, at, text);
    }

    private void drop(int from, int to) {
        put(from, to, "");
    }

    private void put(int from, int to, String text) {
        if (from != to || !text.isEmpty()) {
            splices.add(new Splice(from, to - from, text));
        }
    }

    private static Refused refused(Holder holder, String reason) {
        return new Refused(holder.path(), reason);
    }

    static Location written(Node node) {
        return Trees.isShared(node) ? node.origin().via().getFirst() : node.at();
    }
}
