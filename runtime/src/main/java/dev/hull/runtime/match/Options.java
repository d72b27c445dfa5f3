package dev.hull.runtime.match;

import dev.hull.model.events.Bytes;
import dev.hull.runtime.fields.Cell;
import dev.hull.runtime.fields.Extractor;
import java.util.ArrayList;
import java.util.List;

/** {@code getopt(list, "ab:")}: the options of an argument list, as {@code getopt(3)} finds them; it stops at the first argument that is none. */
final class Options {
    private final String known;
    private final List<Bytes> found = new ArrayList<>();

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
        found.forEach(out::item);
        return true;
    }

    private boolean one(String option, Cell out) {
        Bytes letter = Bytes.of(option);
        boolean takes = known.contains(option + ":");
        for (int i = found.size() - 1; i >= 0; i--) {
            if (found.get(i).equals(letter)) {
                out.text(takes && i + 1 < found.size() ? found.get(i + 1) : letter);
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
            found.add(Bytes.of(at < 0 ? "?" : String.valueOf(letter)));
            if (at >= 0 && at + 1 < known.length() && known.charAt(at + 1) == ':') {
                boolean here = j + 1 < argument.length();
                found.add(here ? Bytes.of(argument.substring(j + 1)) : next);
                return here ? 0 : 1;
            }
        }
        return 0;
    }
}
