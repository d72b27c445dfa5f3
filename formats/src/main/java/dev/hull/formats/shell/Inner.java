package dev.hull.formats.shell;

import dev.hull.model.Location;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Commands whose argument, or standard input, is itself a script: {@code sh -c}, {@code eval}, {@code ssh}, {@code su -c}. */
final class Inner {
    private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "ash", "zsh", "ksh");

    private Inner() {}

    /** {@return the word that holds a script, if all of it is known} */
    static Optional<Word> script(Command command) {
        List<Word> words = command.words();
        int first = shell(words);
        for (int i = first; first >= 0 && i + 1 < words.size(); i++) {
            String option = words.get(i).text();
            if (option.startsWith("-")
                    && !option.startsWith("--")
                    && option.endsWith("c")
                    && words.get(i + 1).isKnown()) {
                return Optional.of(words.get(i + 1));
            }
        }
        boolean takesText = command.name().equals("eval")
                || command.name().equals("ssh")
                || command.name().equals("watch");
        Word last = words.isEmpty() ? Word.known("", command.at()) : words.getLast();
        return takesText && words.size() > 1 && last.isKnown() && last.text().indexOf(' ') > 0
                ? Optional.of(last)
                : Optional.empty();
    }

    static boolean readsStandardInput(Command command) {
        return shell(command.words()) >= 0 || command.name().equals("ssh");
    }

    private static int shell(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            String text = words.get(i).text();
            String name = text.substring(text.lastIndexOf('/') + 1);
            if (SHELLS.contains(name) || (name.equals("su") && i < 2)) {
                return i;
            }
            boolean prefix = name.equals("sudo") || name.equals("exec") || name.equals("env") || name.equals("ssh");
            if (!prefix && (i == 0 || !words.getFirst().text().endsWith("ssh"))) {
                return -1;
            }
        }
        return -1;
    }

    static Letters letters(Word word) {
        if (word.parts().size() == 1 && word.parts().getFirst() instanceof Part.Known known) {
            Location at = known.at();
            if (known.text().getBytes(StandardCharsets.UTF_8).length == at.end() - at.start()) {
                return Letters.of(at.source(), at.start(), at.end());
            }
        }
        return Letters.made(word.text(), word.at());
    }
}
