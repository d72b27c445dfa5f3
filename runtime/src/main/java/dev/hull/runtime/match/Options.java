package dev.hull.runtime.match;

import dev.hull.model.events.Bytes;
import dev.hull.runtime.fields.Cell;
import dev.hull.runtime.fields.Extractor;
import java.util.ArrayList;
import java.util.List;

/** {@code getopt(list, "ab:")}: the options of an argument list, as {@code getopt(3)} finds them; it stops at the first argument that is none. */
final class Options {
    /** {@code argument} is the letter itself where it takes none. */
    private record Option(Bytes letter, Bytes argument) {}

    private final String known;
    private final List<Option> found = new ArrayList<>();

    private Options(String known) {
        this.known = known;
    }

    /** {@code option} is empty, or the letter whose argument is asked for. */
    static Extractor of(Extractor list, String known, String option) {
        return (moment, out) -> {
            if (!list.read(moment, out)) {
                return false;
            }
            Options options = new Options(known);
            options.read(List.copyOf(out.items()));
            return option.isEmpty() ? options.all(out) : options.one(option, out);
        };
    }

    private boolean all(Cell out) {
        out.list();
        for (Option each : found) {
            out.item(each.letter());
            if (each.argument() != each.letter()) {
                out.item(each.argument());
            }
        }
        return true;
    }

    private boolean one(String option, Cell out) {
        Bytes letter = Bytes.of(option);
        for (Option each : found.reversed()) {
            if (each.letter().equals(letter)) {
                out.text(each.argument());
                return true;
            }
        }
        return false;
    }

    private void read(List<Bytes> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i).toString();
            if (!argument.startsWith("-") || argument.equals("-") || argument.equals("--")) {
                return;
            }
            if (!argument.startsWith("--")) {
                i += letters(argument, i + 1 < arguments.size() ? arguments.get(i + 1) : Bytes.NONE);
            }
        }
    }

    /** {@return how many arguments behind this one belong to it} */
    private int letters(String argument, Bytes next) {
        for (int j = 1; j < argument.length(); j++) {
            char letter = argument.charAt(j);
            int at = letter == ':' ? -1 : known.indexOf(letter);
            Bytes name = Bytes.of(at < 0 ? "?" : String.valueOf(letter));
            if (at >= 0 && at + 1 < known.length() && known.charAt(at + 1) == ':') {
                boolean here = j + 1 < argument.length();
                found.add(new Option(name, here ? Bytes.of(argument.substring(j + 1)) : next));
                return here ? 0 : 1;
            }
            found.add(new Option(name, name));
        }
        return 0;
    }
}
