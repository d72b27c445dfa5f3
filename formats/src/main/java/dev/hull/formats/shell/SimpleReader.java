package dev.hull.formats.shell;

import dev.hull.formats.shell.Command.Assignment;
import dev.hull.formats.shell.Command.Redirection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The grammar of one simple command: assignments, words and redirections. */
final class SimpleReader {
    private static final Set<String> DECLARING = Set.of("export", "local", "readonly", "declare", "typeset");

    private final ShellReader reader;
    private final Scanner in;
    private final Variables variables;
    private final WordReader words;
    private final List<Command> commands;
    private final List<ShellReader.Heredoc> heredocs;

    SimpleReader(
            ShellReader reader,
            Scanner in,
            Variables variables,
            WordReader words,
            List<Command> commands,
            List<ShellReader.Heredoc> heredocs) {
        this.reader = reader;
        this.in = in;
        this.variables = variables;
        this.words = words;
        this.commands = commands;
        this.heredocs = heredocs;
    }

    void read() {
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
                    reader.function();
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
            ShellReader.Heredoc old = heredocs.get(i);
            heredocs.set(i, new ShellReader.Heredoc(old.delimiter(), old.stripsTabs(), commands.size()));
        }
        commands.add(command);
        reader.inner(command);
    }

    private boolean atCommandEnd() {
        in.skipBlanks();
        if (in.peek() == '#') {
            reader.skipComment();
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
                reader.substitution(')');
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
            target.forEach(word ->
                    heredocs.add(new ShellReader.Heredoc(word.text(), operator.endsWith("-"), Integer.MAX_VALUE)));
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
            if (reader.uncertain) {
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
            reader.skipToCommand();
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
        if (reader.uncertain) {
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
}
