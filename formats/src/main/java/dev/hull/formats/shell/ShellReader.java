package dev.hull.formats.shell;

import dev.hull.formats.shell.Command.Assignment;
import dev.hull.formats.shell.Command.Redirection;
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
    private static final Set<String> DECLARING = Set.of("export", "local", "readonly", "declare", "typeset");

    /** No stop was met: no word holds a line break. */
    private static final String GO_ON = "\n";

    private final Scanner in;
    private final Variables variables;
    private final WordReader words;
    private final Limits limits;
    private final List<Command> commands;
    private final List<Problem> problems;
    private final List<Heredoc> heredocs = new ArrayList<>();
    private int depth;
    private boolean uncertain;

    private record Heredoc(String delimiter, boolean stripsTabs, int command) {}

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
    }

    void read() {
        while (!in.atEnd()) {
            list(Set.of(), Scanner.END);
            in.pos++;
        }
    }

    private void substitution(char close) {
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
            simple();
        }
        return GO_ON;
    }

    private void skipToCommand() {
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

    private void skipComment() {
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

    private void function() {
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

    private void simple() {
        int start = in.pos;
        int end = start;
        int firstRemark = in.spellings.size();
        int firstHeredoc = heredocs.size();
        List<Assignment> assignments = new ArrayList<>();
        List<Word> line = new ArrayList<>();
        List<Redirection> redirections = new ArrayList<>();
        while (!atCommandEnd()) {
            int before = in.pos;
            if (!redirection(redirections)) {
                boolean declares =
                        !line.isEmpty() && DECLARING.contains(line.getFirst().text());
                if (!(line.isEmpty() || declares) || !assignment(assignments)) {
                    line.addAll(words.words());
                }
                if (line.size() == 1 && in.peek() == '(' && in.pos > before) {
                    function();
                    return;
                }
            }
            if (in.pos == before) {
                in.pos++;
            }
            end = in.pos;
            in.skipBlanks();
        }
        if (line.isEmpty() || DECLARING.contains(line.getFirst().text())) {
            assignments.forEach(this::assign);
        }
        forgetWhatIsRead(line);
        List<Spelling> spellings = List.copyOf(in.spellings.subList(firstRemark, in.spellings.size()));
        if (line.isEmpty() && redirections.isEmpty()) {
            return;
        }
        Command command =
                new Command(assignments, line, redirections, in.at(start, Math.min(end, in.length())), spellings);
        for (int i = firstHeredoc; i < heredocs.size(); i++) {
            Heredoc old = heredocs.get(i);
            heredocs.set(i, new Heredoc(old.delimiter(), old.stripsTabs(), commands.size()));
        }
        commands.add(command);
        inner(command);
    }

    private boolean atCommandEnd() {
        in.skipBlanks();
        if (in.peek() == '#') {
            skipComment();
        }
        char c = in.peek();
        boolean redirects = in.looksAt("&>");
        return in.atEnd() || (words.endsWord() && c != '<' && c != '>' && !redirects);
    }

    private boolean redirection(List<Redirection> redirections) {
        int i = 0;
        while (Character.isDigit(in.peek(i))) {
            i++;
        }
        i += i == 0 && in.peek() == '&' ? 1 : 0;
        char c = in.peek(i);
        if ((c != '<' && c != '>') || in.peek(i + 1) == '(') {
            if (c == '<' || c == '>') {
                in.pos += i + 2;
                substitution(')');
                return true;
            }
            return false;
        }
        in.pos += i;
        int from = in.pos;
        while (in.pos < from + 3 && "<>&|-".indexOf(in.peek()) >= 0 && !in.atEnd()) {
            in.pos++;
        }
        String operator = in.text(from, in.pos);
        in.skipBlanks();
        List<Word> target = words.words();
        if (operator.equals("<<") || operator.equals("<<-")) {
            target.forEach(word -> heredocs.add(new Heredoc(word.text(), operator.endsWith("-"), Integer.MAX_VALUE)));
        }
        target.forEach(word -> redirections.add(new Redirection(operator, word)));
        return true;
    }

    private boolean assignment(List<Assignment> assignments) {
        int i = 0;
        while (WordReader.isName(in.peek(i))) {
            i++;
        }
        boolean appends = in.peek(i) == '+' && in.peek(i + 1) == '=';
        int sign = appends ? i + 1 : i;
        if (i == 0 || Character.isDigit(in.peek()) || in.peek(sign) != '=') {
            return false;
        }
        int start = in.pos;
        String name = in.text(in.pos, in.pos + i);
        in.pos += sign + 1;
        boolean array = in.peek() == '(';
        List<Word> values = array ? array() : List.of(words.value());
        if (appends) {
            variables.append(name, values, array);
            Variables.Value all = variables.get(name);
            values = all.certain() ? all.words() : values;
            if (uncertain) {
                variables.forget(name);
            }
        }
        assignments.add(new Assignment(name, values, in.at(start, in.pos)));
        return true;
    }

    private List<Word> array() {
        in.pos++;
        List<Word> items = new ArrayList<>();
        while (!in.atEnd()) {
            skipToCommand();
            if (in.peek() == ')') {
                in.pos++;
                return items;
            }
            int before = in.pos;
            items.addAll(words.words());
            if (in.pos == before) {
                in.pos++;
            }
        }
        return items;
    }

    private void assign(Assignment assignment) {
        if (uncertain) {
            variables.forget(assignment.name());
        } else {
            variables.assign(assignment.name(), assignment.values());
        }
    }

    private void forgetWhatIsRead(List<Word> line) {
        String name = line.isEmpty() ? "" : line.getFirst().text();
        if (name.equals("read") || name.equals("unset") || name.equals("mapfile") || name.equals("getopts")) {
            line.forEach(word -> variables.forget(word.text()));
        }
    }

    private void inner(Command command) {
        Inner.script(command).ifPresent(word -> {
            if (depth < limits.depth()) {
                new ShellReader(Inner.letters(word), limits, variables, commands, problems, depth + 1).read();
            }
        });
    }
}
