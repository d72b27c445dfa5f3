package dev.hull.formats.shell;

import dev.hull.model.Layer;
import dev.hull.model.Location;
import dev.hull.model.Origin;
import java.util.ArrayList;
import java.util.List;

/**
 * One word of a command, after quotes are removed and the variables that the script itself decides are put in.
 *
 * @param at the word as it stands, quotes included; for a word that came wholly out of a variable, where its text was assigned
 * @param via for such a word, where the variable is used
 */
public record Word(List<Part> parts, Location at, List<Location> via) {
    public Word {
        parts = List.copyOf(parts);
        via = List.copyOf(via);
    }

    /** {@return a word that is known and stands at {@code at} as it is} */
    public static Word known(String text, Location at) {
        return new Word(List.of(new Part.Known(text, at, false)), at, List.of());
    }

    /** {@return the whole text; what is not known is there as it is written} */
    public String text() {
        if (parts.size() == 1) {
            return parts.getFirst().text();
        }
        StringBuilder all = new StringBuilder();
        for (Part part : parts) {
            all.append(part.text());
        }
        return all.toString();
    }

    public boolean isKnown() {
        return unresolved().isEmpty();
    }

    /** {@return the parts that only the shell will know} */
    public List<Part> unresolved() {
        List<Part> found = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Part.Unresolved) {
                found.add(part);
            }
        }
        return found;
    }

    /** {@return whether nothing of it is known and it stands outside quotes, so that it may be no word, or many} */
    public boolean mayBeMany() {
        return parts.size() == 1
                && parts.getFirst() instanceof Part.Unresolved part
                && (!part.quoted() || isAll(part.text()));
    }

    private static boolean isAll(String text) {
        return text.equals("$@") || text.equals("${@}") || text.endsWith("[@]}");
    }

    /** {@return the word from its {@code from}th character on} */
    public Word from(int from) {
        return part(from, text().length());
    }

    /** {@return the characters from {@code from} to before {@code to}; an unresolved part that is cut stays whole} */
    public Word part(int from, int to) {
        List<Part> kept = new ArrayList<>();
        int start = 0;
        for (Part part : parts) {
            int end = start + part.text().length();
            if (end > from && start < to) {
                kept.add(
                        part instanceof Part.Known known
                                ? known.part(Math.max(from - start, 0), Math.min(to, end) - start)
                                : part);
            }
            start = end;
        }
        return new Word(kept, kept.isEmpty() ? at.source().at(at.end(), at.end()) : span(kept), via);
    }

    private Location span(List<Part> kept) {
        Location first = kept.getFirst().at();
        Location last = kept.getLast().at();
        boolean plain = first.source() == at.source()
                && last.source() == at.source()
                && first.start() >= at.start()
                && last.end() <= at.end()
                && first.start() <= last.end();
        return plain ? at.source().at(first.start(), last.end()) : at;
    }

    public Origin origin(Layer layer) {
        return new Origin(layer, at, via);
    }

    @Override
    public String toString() {
        return text();
    }
}
