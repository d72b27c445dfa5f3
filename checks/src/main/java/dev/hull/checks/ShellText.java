package dev.hull.checks;

import java.util.ArrayList;
import java.util.List;

/**
 * Shell text as far as checks need it: its simple commands, with quotes taken off their words. What is substituted stays as it is
 * written, so a word with {@code $} in it is no literal. The grammar of the shell is a reader's job; this never refuses anything.
 */
public final class ShellText {
    private final String text;
    private final List<Command> commands = new ArrayList<>();
    private List<String> words = new ArrayList<>();
    private List<String> files = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean inWord;
    private boolean toFile;
    private boolean piped;

    private ShellText(String text) {
        this.text = text;
    }

    /**
     * A simple command.
     *
     * @param files that its output is sent to
     * @param piped whether it reads the output of the command before it
     */
    public record Command(List<String> words, List<String> files, boolean piped) {
        public Command {
            words = List.copyOf(words);
            files = List.copyOf(files);
        }

        /** {@return the program's name without its folder, past assignments, sudo and env; empty where there is none} */
        public String program() {
            for (String each : words) {
                boolean before = each.equals("sudo")
                        || each.equals("env")
                        || each.equals("exec")
                        || each.startsWith("-")
                        || each.indexOf('=') > 0;
                if (!before) {
                    return each.substring(each.lastIndexOf('/') + 1);
                }
            }
            return "";
        }
    }

    /** {@return the commands of {@code text}, in the order in which they stand} */
    public static List<Command> commands(String text) {
        ShellText shell = new ShellText(text);
        shell.read();
        return shell.commands;
    }

    private void read() {
        int i = 0;
        while (i < text.length()) {
            i = step(i, text.charAt(i));
        }
        endCommand(false);
    }

    private int step(int i, char c) {
        return switch (c) {
            case '\\' -> escape(i);
            case '\'' -> single(i);
            case '"' -> twice(i);
            case '$', '`' -> substitution(i, word);
            case ' ', '\t', '\r' -> {
                endWord();
                yield i + 1;
            }
            case '\n', ';', '&', '(', ')' -> {
                endCommand(false);
                yield i + 1;
            }
            case '|' -> pipe(i);
            case '>' -> {
                endWord();
                toFile = true;
                yield i + (i + 1 < text.length() && text.charAt(i + 1) == '>' ? 2 : 1);
            }
            default -> {
                inWord = true;
                word.append(c);
                yield i + 1;
            }
        };
    }

    private int escape(int i) {
        if (i + 1 < text.length() && text.charAt(i + 1) != '\n') {
            inWord = true;
            word.append(text.charAt(i + 1));
        }
        return i + 2;
    }

    private int single(int i) {
        int end = text.indexOf('\'', i + 1);
        int to = end < 0 ? text.length() : end;
        inWord = true;
        word.append(text, i + 1, to);
        return to + 1;
    }

    private int twice(int i) {
        inWord = true;
        int at = i + 1;
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at);
            if (c == '\\' && at + 1 < text.length()) {
                word.append(text.charAt(at + 1));
                at += 2;
            } else if (c == '$' || c == '`') {
                at = substitution(at, word);
            } else {
                word.append(c);
                at++;
            }
        }
        return at + 1;
    }

    /** Passes a substitution as it is written, so that quotes and pipes inside it end nothing outside. */
    private int substitution(int i, StringBuilder into) {
        inWord = true;
        int end = i + 1;
        boolean opened = i + 1 < text.length() && text.charAt(i + 1) == '(';
        if (opened) {
            int depth = 0;
            while (end < text.length()) {
                depth += text.charAt(end) == '(' ? 1 : text.charAt(end) == ')' ? -1 : 0;
                end++;
                if (depth == 0) {
                    break;
                }
            }
        } else if (text.charAt(i) == '`') {
            int close = text.indexOf('`', i + 1);
            end = close < 0 ? text.length() : close + 1;
        }
        into.append(text, i, end);
        return end;
    }

    private int pipe(int i) {
        boolean or = i + 1 < text.length() && text.charAt(i + 1) == '|';
        endCommand(!or);
        return i + (or || i + 1 < text.length() && text.charAt(i + 1) == '&' ? 2 : 1);
    }

    private void endWord() {
        if (inWord) {
            (toFile ? files : words).add(word.toString());
            toFile = false;
        }
        word.setLength(0);
        inWord = false;
    }

    private void endCommand(boolean nextIsPiped) {
        endWord();
        toFile = false;
        if (!words.isEmpty() || !files.isEmpty()) {
            commands.add(new Command(words, files, piped));
        }
        words = new ArrayList<>();
        files = new ArrayList<>();
        piped = nextIsPiped;
    }
}
