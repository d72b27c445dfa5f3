package dev.hull.cli;

import dev.hull.model.Arg;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A command line as it was typed: nothing is looked up, opened or done yet.
 *
 * @param words verb and targets, in their order
 * @param command what stands behind {@code --}
 * @param dashes whether {@code --} was typed
 * @param longHelp whether help was asked for by its long name
 */
record Typed(
        List<String> words, List<String> command, boolean dashes, boolean longHelp, Map<Flag, List<String>> flags) {
    static Typed parse(List<String> args) throws Usage {
        List<String> words = new ArrayList<>();
        Map<Flag, List<String>> flags = new LinkedHashMap<>();
        boolean longHelp = false;
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            if (arg.equals("--")) {
                return new Typed(words, args.subList(i + 1, args.size()), true, longHelp, flags);
            }
            if (!arg.startsWith("-") || arg.equals("-")) {
                words.add(arg);
                continue;
            }
            boolean isLong = arg.startsWith("--");
            int equals = isLong ? arg.indexOf('=') : -1;
            String name = arg.substring(isLong ? 2 : 1, equals < 0 ? arg.length() : equals);
            Flag flag = flag(arg, name);
            longHelp |= flag.equals(Flags.HELP) && isLong;
            String value = equals < 0 ? "" : arg.substring(equals + 1);
            if (equals >= 0 && !flag.takesValue()) {
                throw new Usage("no-value", Arg.of("flag", name));
            }
            if (equals < 0 && flag.takesValue()) {
                if (++i == args.size()) {
                    throw new Usage("needs-value", Arg.of("flag", arg), Arg.of("value", flag.value()));
                }
                value = args.get(i);
            }
            flags.computeIfAbsent(flag, _ -> new ArrayList<>()).add(value);
        }
        return new Typed(words, List.of(), false, longHelp, flags);
    }

    private static Flag flag(String arg, String name) throws Usage {
        var flag = Flags.named(name);
        if (flag.isEmpty() || arg.startsWith("--") && name.length() == 1) {
            String nearest = Nearest.of(name, Flags.names());
            throw new Usage(
                    "flag",
                    Arg.of("flag", arg.indexOf('=') < 0 ? arg : arg.substring(0, arg.indexOf('='))),
                    Arg.of("nearest", nearest));
        }
        return flag.get();
    }

    /** {@return this line without its first word} */
    Typed withoutVerb() {
        return new Typed(words.subList(1, words.size()), command, dashes, longHelp, flags);
    }

    boolean has(Flag flag) {
        return flags.containsKey(flag);
    }

    List<String> all(Flag flag) {
        return flags.getOrDefault(flag, List.of());
    }

    /** {@return the last value of {@code flag}, or {@code other} where it was not typed} */
    String value(Flag flag, String other) {
        List<String> values = all(flag);
        return values.isEmpty() ? other : values.getLast();
    }

    /** {@return the value of {@code flag}, which must be one of {@code allowed}} */
    String oneOf(Flag flag, String other, List<String> allowed) throws Usage {
        String value = value(flag, other);
        if (!allowed.contains(value)) {
            String nearest = Nearest.of(value, allowed);
            throw new Usage(
                    "one-of",
                    Arg.of("flag", flag.name()),
                    Arg.of("allowed", allowed),
                    Arg.of("value", value),
                    Arg.of("nearest", nearest));
        }
        return value;
    }
}
