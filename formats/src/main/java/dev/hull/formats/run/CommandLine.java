package dev.hull.formats.run;

import dev.hull.formats.run.Flag.Kind;
import dev.hull.formats.shell.Word;
import dev.hull.model.Arg;
import dev.hull.model.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Flags and arguments of one command, parted as pflag does without interspersed arguments: the first word that is no flag ends the flags.
 *
 * @param unread words that may be flags, and that only the shell will know
 */
record CommandLine(List<Given> flags, List<Word> arguments, List<Word> unread, List<Issue> issues) {
    CommandLine {
        flags = List.copyOf(flags);
        arguments = List.copyOf(arguments);
        unread = List.copyOf(unread);
        issues = List.copyOf(issues);
    }

    /** Parses {@code words}, those behind the command's own name. */
    static CommandLine parse(List<Word> words, Flags table) {
        return new Reader(words, table).read();
    }

    /** {@return the last value of {@code name}, which is the one that counts for a scalar} */
    Optional<Given> last(String name) {
        Given found = null;
        for (Given given : flags) {
            if (given.flag().target().equals(name)) {
                found = given;
            }
        }
        return Optional.ofNullable(found);
    }

    List<Given> all(String name) {
        List<Given> found = new ArrayList<>();
        for (Given given : flags) {
            if (given.flag().target().equals(name)) {
                found.add(given);
            }
        }
        return found;
    }

    private static final class Reader {
        private static final Set<String> ALL_ARGUMENTS = Set.of("$@", "$*", "${@}", "${*}");

        private final List<Word> words;
        private final Flags table;
        private final List<Given> flags = new ArrayList<>();
        private final List<Word> unread = new ArrayList<>();
        private final List<Issue> issues = new ArrayList<>();
        private final Map<String, Suggestion> suggestions = new HashMap<>();
        private int next;

        Reader(List<Word> words, Flags table) {
            this.words = words;
            this.table = table;
        }

        CommandLine read() {
            while (next < words.size()) {
                Word word = words.get(next);
                String text = word.text();
                if (word.mayBeMany() && holdsFlags(word)) {
                    unread.add(word);
                    next++;
                } else if (text.equals("--")) {
                    next++;
                    break;
                } else if (text.length() < 2 || text.charAt(0) != '-') {
                    break;
                } else {
                    next++;
                    if (text.startsWith("--")) {
                        named(word, text);
                    } else {
                        letters(word, text);
                    }
                }
            }
            return new CommandLine(flags, List.copyOf(words.subList(next, words.size())), unread, issues);
        }

        /** Nothing says so for sure: the name does, or flags behind it, or that an image must follow. */
        private boolean holdsFlags(Word word) {
            String name = word.text().toUpperCase(java.util.Locale.ROOT);
            boolean named = name.contains("OPT")
                    || name.contains("ARG")
                    || name.contains("FLAG")
                    || name.contains("PARAM")
                    || name.contains("[@]");
            boolean followed = next + 1 < words.size()
                    && words.get(next + 1).text().startsWith("-")
                    && isFlag(words.get(next + 1).text());
            boolean all = ALL_ARGUMENTS.contains(word.text());
            return all || (next + 1 < words.size() && (named || followed));
        }

        private boolean isFlag(String text) {
            return text.startsWith("--")
                    ? table.named(name(text)).isPresent()
                    : text.length() > 1 && table.shorthand(text.substring(1, 2)).isPresent();
        }

        private static String name(String text) {
            int sign = text.indexOf('=');
            return text.substring(2, sign < 0 ? text.length() : sign);
        }

        private void named(Word word, String text) {
            String name = name(text);
            if (name.isEmpty() || name.startsWith("-")) {
                issues.add(unknown(text, word.at(), "", "a flag without a name"));
                return;
            }
            Optional<Flag> flag = table.named(name);
            int sign = text.indexOf('=');
            if (flag.isEmpty()) {
                unknownFlag(word, "--" + name, sign < 0);
            } else if (sign >= 0) {
                flags.add(new Given(flag.get(), word.from(sign + 1), false, word.at()));
            } else if (flag.get().kind() == Kind.BOOL) {
                flags.add(new Given(flag.get(), word, true, word.at()));
            } else {
                separate(flag.get(), word, flag.get().shown());
            }
        }

        private void letters(Word word, String text) {
            for (int i = 1; i < text.length(); i++) {
                String letter = text.substring(i, i + 1);
                Optional<Flag> flag = table.shorthand(letter);
                boolean explicit = i + 2 < text.length() && text.charAt(i + 1) == '=';
                if (flag.isEmpty()) {
                    unknownFlag(word, "-" + letter, text.length() == 2);
                    return;
                }
                if (explicit) {
                    flags.add(new Given(flag.get(), word.from(i + 2), false, word.at()));
                    return;
                }
                if (flag.get().kind() == Kind.BOOL) {
                    flags.add(new Given(flag.get(), word, true, word.at()));
                } else if (i + 1 < text.length()) {
                    flags.add(new Given(flag.get(), word.from(i + 1), false, word.at()));
                    return;
                } else {
                    separate(flag.get(), word, "-" + letter);
                }
            }
        }

        private void separate(Flag flag, Word word, String shown) {
            if (next == words.size()) {
                issues.add(Issue.invalid(shown, word.at(), "its value is missing"));
                return;
            }
            Word value = words.get(next++);
            flags.add(new Given(flag, value, false, span(word, value)));
        }

        private static Location span(Word first, Word last) {
            boolean together = first.at().source() == last.at().source()
                    && first.at().start() <= last.at().end();
            return together
                    ? first.at().source().at(first.at().start(), last.at().end())
                    : first.at();
        }

        /** The rest of the line is worth reading, so it has to be guessed whether the next word is the value of this flag. */
        private void unknownFlag(Word word, String shown, boolean bare) {
            Suggestion suggestion = suggestions.computeIfAbsent(shown, name -> Suggestion.of(name, table));
            issues.add(unknown(shown, word.at(), suggestion.text(), "an unknown flag"));
            boolean more = next + 1 < words.size() && !words.get(next).text().startsWith("-");
            if (bare
                    && more
                    && (suggestion.takesValue() || words.get(next + 1).text().startsWith("-"))) {
                next++;
            }
        }

        private static Issue unknown(String shown, Location at, String suggestion, String reason) {
            List<Arg> args = new ArrayList<>(List.of(Arg.of("flag", shown)));
            if (!suggestion.isEmpty()) {
                args.add(Arg.of("suggestion", suggestion));
            }
            return new Issue(
                    "syntax.unknown-flag",
                    shown,
                    at,
                    args,
                    true,
                    reason + ": " + shown + (suggestion.isEmpty() ? "" : "; perhaps " + suggestion));
        }
    }
}
