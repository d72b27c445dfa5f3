package dev.hull.formats.shell;

import dev.hull.model.Location;
import java.util.ArrayList;
import java.util.List;

/** A word while it is put together; it becomes none, one or several, as variables outside quotes fall apart at blanks. */
final class Fields {
    /** Text that variables may grow a word to before it counts as unresolved. */
    private static final int LONGEST = 1 << 16;

    private final List<List<Part>> done = new ArrayList<>();
    private List<Part> parts = new ArrayList<>();
    private boolean literal;
    private int length;

    void literal(Part part) {
        literal = true;
        parts.add(part);
    }

    /** Puts in what a variable holds. */
    void value(List<Word> words, Part.Unresolved use, boolean each) {
        int size = words.stream()
                .mapToInt(word -> word.text().length() + word.parts().size())
                .sum();
        length += size;
        if (length > LONGEST) {
            literal(use);
            return;
        }
        for (int i = 0; i < words.size() && (each || i == 0); i++) {
            if (i > 0) {
                cut();
            }
            for (Part part : words.get(i).parts()) {
                put(part, use);
            }
        }
    }

    private void put(Part part, Part.Unresolved use) {
        switch (part) {
            case Part.Known known when use.quoted() -> parts.add(new Part.Known(known.text(), known.at(), true));
            case Part.Known known -> split(known);
            case Part.Unresolved _ -> parts.add(use);
        }
    }

    private void split(Part.Known known) {
        String text = known.text();
        int i = 0;
        while (i < text.length()) {
            int start = i;
            while (i < text.length() && isSeparator(text.charAt(i))) {
                i++;
            }
            if (i > start) {
                cut();
            }
            int from = i;
            while (i < text.length() && !isSeparator(text.charAt(i))) {
                i++;
            }
            if (i > from) {
                Part.Known piece = known.part(from, i);
                parts.add(new Part.Known(piece.text(), piece.at(), false));
            }
        }
    }

    private static boolean isSeparator(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    private void cut() {
        if (!parts.isEmpty()) {
            done.add(parts);
            parts = new ArrayList<>();
        }
    }

    /** {@return all parts as one word} For an assignment, whose value does not fall apart. */
    Word whole(Location at) {
        List<Part> all = new ArrayList<>();
        done.forEach(all::addAll);
        all.addAll(parts);
        return new Word(all, at, List.of());
    }

    List<Word> words(Location at) {
        cut();
        List<Word> words = new ArrayList<>(done.size());
        for (List<Part> field : done) {
            words.add(literal ? new Word(field, at, List.of()) : substituted(field, at));
        }
        return words;
    }

    private static Word substituted(List<Part> field, Location use) {
        Location first = field.getFirst().at();
        Location last = field.getLast().at();
        boolean one = first.source() == last.source() && first.start() <= last.end();
        Location at = one ? first.source().at(first.start(), last.end()) : use;
        return new Word(field, at, at.equals(use) ? List.of() : List.of(use));
    }
}
