package dev.hull.formats.shell;

import dev.hull.model.Limits;
import dev.hull.model.Location;
import dev.hull.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The grammar of one text: lists, compound commands and simple commands. */
final class ShellReader {
    private static final Set<String> NOISE =
            Set.of("then", "do", "else", "elif", "fi", "done", "esac", "}", "!", "time", "coproc");
    private static final Set<String> COMPOUND =
            Set.of("if", "while", "until", "for", "select", "case", "function", "{", "[[");

    /** No stop was met: no word holds a line break. */
    private static final String GO_ON = "\n";

    private final Scanner in;
    private final Variables variables;
    private final WordReader words;
    private final SimpleReader simple;
    private final Limits limits;
    private final List<Command> commands;
    private final List<Problem> problems;
    private final List<Heredoc> heredocs = new ArrayList<>();
    private int depth;
    boolean uncertain;

    record Heredoc(String delimiter, boolean stripsTabs, int command) {}

    ShellReader(
            Letters letters,
            Limits limits,
            Variables variables,
            List<Command> commands,
            List<Problem> problems,
            int depth) {
        this.in = new Scanner(letters);
        this.variables = variables;
        this.limits = limits;
        this.commands = commands;
        this.problems = problems;
        this.depth = depth;
        this.words = new WordReader(in, variables, this::substitution);
        this.simple = new SimpleReader(this, in, variables, words, commands, heredocs);
    }

    void read() {
        while (!in.atEnd()) {
            list(Set.of(), Scanner.END);
            in.pos++;
        }
    }

    void substitution(char close) {
        boolean before = uncertain;
        variables.enter();
        list(Set.of(), close);
        variables.drop();
        in.pos = Math.min(in.pos + 1, in.length());
        uncertain = before;
    }

    /** Reads commands up to one of {@code stops} in command position, or {@code close}. {@return the stop, or nothing} */
    private String list(Set<String> stops, char close) {
        if (++depth > limits.depth()) {
            problems.add(
                    Problem.skipped(in.at(in.pos, in.pos), "shell", "nested deeper than %d".formatted(limits.depth())));
            in.pos = in.length();
        }
        uncertain = false;
        String stop = GO_ON;
        while (stop.equals(GO_ON)) {
            int before = in.pos;
            stop = step(stops, close);
            if (stop.equals(GO_ON) && in.pos == before) {
                stop = ""; // the ` that ends the substitution around an unfinished loop
            }
        }
        depth--;
        return stop;
    }

    private String step(Set<String> stops, char close) {
        skipToCommand();
        char c = in.peek();
        if (in.atEnd() || (close != Scanner.END && c == close)) {
            return "";
        }
        if (c == ';' || c == '&' || c == '|' || c == '\uFF1B') {
            return separator(stops);
        }
        if (c == '(') {
            parenthesis();
            return GO_ON;
        }
        if (c == ')') {
            in.pos++;
            return GO_ON;
        }
        String keyword = keyword();
        if (stops.contains(keyword)) {
            in.pos += keyword.length();
            return keyword;
        }
        if (NOISE.contains(keyword)) {
            in.pos += keyword.length();
        } else if (COMPOUND.contains(keyword)) {
            in.pos += keyword.length();
            compound(keyword);
        } else {
            simple.read();
        }
        return GO_ON;
    }

    void skipToCommand() {
        while (!in.atEnd()) {
            in.skipBlanks();
            if (in.peek() == '#') {
                skipComment();
            } else if (in.lineBreak(0) > 0 || in.peek() == '\r') {
                newline();
            } else {
                return;
            }
        }
    }

    void skipComment() {
        while (!in.atEnd() && in.lineBreak(0) == 0) {
            in.pos++;
        }
    }

    private void newline() {
        in.pos += Math.max(1, in.lineBreak(0));
        uncertain = false;
        List<Heredoc> waiting = List.copyOf(heredocs);
        heredocs.clear();
        waiting.forEach(this::body);
    }

    private void body(Heredoc heredoc) {
        int start = in.pos;
        while (!in.atEnd()) {
            int lineStart = in.pos;
            skipComment();
            String line = in.text(lineStart, in.pos);
            int end = in.pos;
            in.pos = Math.min(in.length(), in.pos + in.lineBreak(0));
            if ((heredoc.stripsTabs() ? withoutLeadingTabs(line) : line).equals(heredoc.delimiter())) {
                heredocScript(heredoc, start, lineStart);
                return;
            }
            if (end == in.length()) {
                return;
            }
        }
    }

    private static String withoutLeadingTabs(String line) {
        int start = 0;
        while (start < line.length() && line.charAt(start) == '\t') {
            start++;
        }
        return line.substring(start);
    }

    private void heredocScript(Heredoc heredoc, int start, int end) {
        if (heredoc.command() < commands.size() && Inner.readsStandardInput(commands.get(heredoc.command()))) {
            Location at = in.at(start, end);
            new ShellReader(Letters.of(at.source(), at.start(), at.end()), limits, variables, commands, problems, depth)
                    .read();
        }
    }

    private String separator(Set<String> stops) {
        if (in.looksAt(";;") || in.looksAt(";&")) {
            in.pos += in.looksAt(";;&") ? 3 : 2;
            return stops.contains(";;") ? ";;" : GO_ON;
        }
        boolean or = in.looksAt("||");
        boolean and = in.looksAt("&&");
        boolean afterTest = !commands.isEmpty()
                && Set.of("[", "[[", "test").contains(commands.getLast().name());
        uncertain = or || (and && (uncertain || afterTest));
        in.pos += or || and ? 2 : 1;
        return GO_ON;
    }

    private void parenthesis() {
        if (in.looksAt("((")) {
            words.skipArithmetic();
            return;
        }
        in.pos++;
        variables.enter();
        list(Set.of(), ')');
        variables.drop();
        in.pos = Math.min(in.pos + 1, in.length());
    }

    private String keyword() {
        int i = 0;
        while (WordReader.isName(in.peek(i)) || "{}[!".indexOf(in.peek(i)) >= 0) {
            if (in.peek(i) == Scanner.END) {
                break;
            }
            i++;
        }
        char after = in.peek(i);
        boolean ends = Scanner.isBlank(after) || in.pos + i >= in.length() || ";&|()<>\n\r`".indexOf(after) >= 0;
        return ends ? in.text(in.pos, in.pos + i) : "";
    }

    private void compound(String keyword) {
        switch (keyword) {
            case "if" -> conditional();
            case "while", "until" -> {
                variables.enter();
                list(Set.of("do"), Scanner.END);
                list(Set.of("done"), Scanner.END);
                variables.leave();
            }
            case "for", "select" -> loop();
            case "case" -> cases();
            case "function" -> {
                in.skipBlanks();
                words.words();
                function();
            }
            case "{" -> list(Set.of("}"), Scanner.END);
            default -> doubleBrackets();
        }
    }

    private void conditional() {
        variables.enter();
        list(Set.of("then"), Scanner.END);
        String stop = "then";
        while (!stop.isEmpty() && !stop.equals("fi")) {
            stop = list(Set.of("elif", "else", "then", "fi"), Scanner.END);
            variables.branch();
        }
        variables.leave();
    }

    private void loop() {
        in.skipBlanks();
        variables.enter();
        if (in.looksAt("((")) {
            words.skipArithmetic();
        } else {
            List<Word> name = words.words();
            List<Word> values = loopValues();
            name.forEach(word -> {
                if (values.size() == 1 && values.getFirst().isKnown()) {
                    variables.assign(word.text(), values);
                } else {
                    variables.forget(word.text());
                }
            });
        }
        if (list(Set.of("do", "{"), Scanner.END).equals("do")) {
            list(Set.of("done"), Scanner.END);
        } else {
            list(Set.of("}"), Scanner.END);
        }
        variables.leave();
    }

    private List<Word> loopValues() {
        List<Word> values = new ArrayList<>();
        skipToCommand();
        if (!keyword().equals("in")) {
            return values;
        }
        in.pos += 2;
        in.skipBlanks();
        while (!in.atEnd() && !words.endsWord()) {
            int before = in.pos;
            values.addAll(words.words());
            in.skipBlanks();
            if (in.pos == before) {
                break;
            }
        }
        return values;
    }

    private void cases() {
        in.skipBlanks();
        words.words();
        skipToCommand();
        if (keyword().equals("in")) {
            in.pos += 2;
        }
        variables.enter();
        String stop = ";;";
        while (stop.equals(";;")) {
            skipToCommand();
            if (keyword().equals("esac")) {
                in.pos += 4;
                break;
            }
            skipPattern();
            stop = list(Set.of(";;", "esac"), Scanner.END);
            variables.branch();
        }
        variables.leave();
    }

    private void skipPattern() {
        if (in.peek() == '(') {
            in.pos++;
        }
        while (!in.atEnd() && in.peek() != ')') {
            int before = in.pos;
            words.words();
            in.skipBlanks();
            if (in.peek() != ')' && in.pos == before) {
                in.pos++;
            }
        }
        in.pos = Math.min(in.pos + 1, in.length());
    }

    void function() {
        in.skipBlanks();
        if (in.peek() == '(') {
            in.pos++;
            in.skipBlanks();
            if (in.peek() == ')') {
                in.pos++;
            }
        }
        skipToCommand();
        if (keyword().equals("{")) {
            in.pos++;
            variables.enter();
            list(Set.of("}"), Scanner.END);
            variables.leave();
        }
    }

    private void doubleBrackets() {
        int start = in.pos - 2;
        List<Word> all = new ArrayList<>(List.of(Word.known("[[", in.at(start, start + 2))));
        while (!in.atEnd() && in.lineBreak(0) == 0) {
            in.skipBlanks();
            if (in.looksAt("]]")) {
                in.pos += 2;
                break;
            }
            int before = in.pos;
            all.addAll(words.words());
            if (in.pos == before && in.lineBreak(0) == 0) {
                in.pos++;
            }
        }
        commands.add(new Command(List.of(), all, List.of(), in.at(start, in.pos), List.of()));
    }

    void inner(Command command) {
        Inner.script(command).ifPresent(word -> {
            if (depth < limits.depth()) {
                new ShellReader(Inner.letters(word), limits, variables, commands, problems, depth + 1).read();
            }
        });
    }
}
