package dev.hull.formats.apparmor;

import dev.hull.formats.apparmor.Statements.End;
import dev.hull.formats.apparmor.Statements.Statement;
import dev.hull.model.AppArmorProfile;
import dev.hull.model.AppArmorProfile.Rule;
import dev.hull.model.Limits;
import dev.hull.model.Location;
import dev.hull.model.Problem;
import dev.hull.model.Reading;
import dev.hull.model.Source;
import dev.hull.model.Verdict;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads AppArmor profiles. What is included is named, not opened; a condition counts as true, since no host is there to ask. No judge of
 * syntax: what the parser of a host would refuse is read as far as it makes sense.
 */
public final class AppArmor {
    private static final Set<String> CONDITIONS = Set.of("if", "else");

    private final Source source;
    private final Limits limits;
    private final List<AppArmorProfile> profiles = new ArrayList<>();
    private final Deque<Block> open = new ArrayDeque<>();

    private AppArmor(Source source, Limits limits) {
        this.source = source;
        this.limits = limits;
    }

    /** A profile that is being read; {@code condition}: a block that stands for its surroundings. */
    private record Block(
            String name, List<String> flags, List<Rule> rules, List<String> includes, boolean condition, Location at) {}

    /** {@return whether {@code source} holds a profile} By its content: a head with an opening brace, and rules that end with a comma. */
    public static boolean recognises(Source source) {
        if (source.length() > 1 << 20) {
            return false;
        }
        boolean head = false;
        for (Statement statement : Statements.of(source)) {
            boolean opens = statement.end() == End.OPEN && isHead(statement.words());
            if (!head && !opens && !isPreamble(statement)) {
                return false;
            }
            if (head) {
                return statement.end() == End.RULE || statement.end() == End.CLOSE || isPreamble(statement);
            }
            head = opens;
        }
        return false;
    }

    private static boolean isPreamble(Statement statement) {
        List<String> words = statement.words();
        boolean line = statement.end() == End.LINE
                && !words.isEmpty()
                && (words.getFirst().equals("include") || words.getFirst().startsWith("@{"));
        boolean abi = statement.end() == End.RULE
                && !words.isEmpty()
                && Set.of("abi", "alias").contains(words.getFirst());
        return line || abi;
    }

    private static boolean isHead(List<String> words) {
        if (words.isEmpty()) {
            return false;
        }
        boolean named = words.getFirst().equals("profile") && words.size() > 1;
        boolean path = words.getFirst().startsWith("/")
                && words.stream().skip(1).allMatch(w -> w.startsWith("flags=") || w.startsWith("("));
        return named || path;
    }

    /** {@return the profiles of {@code source}, children behind their parents} */
    public static Reading<AppArmorProfile> read(Source source, Limits limits) {
        return new AppArmor(source, limits).read();
    }

    private Reading<AppArmorProfile> read() {
        if (source.length() > limits.bytes()) {
            Problem problem = new Problem(
                    source.start(), "apparmor", "larger than " + limits.bytes() + " bytes", "nothing of it was read");
            return new Reading<>(List.of(), List.of(), List.of(problem), Verdict.ACCEPTED);
        }
        List<Problem> problems = new ArrayList<>();
        for (Statement statement : Statements.of(source)) {
            if (open.size() > limits.depth()) {
                problems.add(new Problem(
                        statement.at(), "apparmor", "nested deeper than " + limits.depth(), "the rest was not read"));
                break;
            }
            take(statement);
        }
        while (!open.isEmpty()) {
            close();
        }
        return new Reading<>(profiles, List.of(), problems, Verdict.ACCEPTED);
    }

    private void take(Statement statement) {
        switch (statement.end()) {
            case OPEN -> open(statement);
            case CLOSE -> close();
            case RULE, LINE -> inside(statement);
        }
    }

    private void open(Statement statement) {
        List<String> words = statement.words();
        Block around = open.peek();
        boolean condition = words.isEmpty() || CONDITIONS.contains(words.getFirst());
        if (condition && around != null) {
            open.push(new Block(around.name, around.flags, around.rules, around.includes, true, around.at));
            return;
        }
        String own = name(words);
        String name = around == null ? own : around.name + "//" + own;
        open.push(new Block(name, flags(words), new ArrayList<>(), new ArrayList<>(), false, statement.at()));
    }

    private static String name(List<String> words) {
        if (words.isEmpty()) {
            return "";
        }
        boolean keyword = Set.of("profile", "hat").contains(words.getFirst()) && words.size() > 1;
        String name = keyword ? words.get(1) : words.getFirst();
        String bare = name.startsWith("^") ? name.substring(1) : name;
        return bare.replace("\"", "");
    }

    private static List<String> flags(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean parted = word.equals("flags=") && i + 1 < words.size();
            if (word.startsWith("flags=") || word.startsWith("(")) {
                String list = parted ? words.get(i + 1) : word.substring(word.indexOf('(') + 1);
                return Stream.of(list.replace("(", "")
                                .replace(")", "")
                                .replace(',', ' ')
                                .split(" "))
                        .map(String::strip)
                        .filter(flag -> !flag.isEmpty())
                        .toList();
            }
        }
        return List.of();
    }

    private void inside(Statement statement) {
        Block block = open.peek();
        if (block == null || statement.words().isEmpty()) {
            return;
        }
        if (statement.words().getFirst().equals("include")) {
            block.includes.add(String.join(
                    " ", statement.words().subList(1, statement.words().size())));
        } else if (block.rules.size() < limits.nodes()) {
            block.rules.add(Rules.of(statement.words(), statement.at()));
        }
    }

    private void close() {
        Block block = open.poll();
        if (block != null && !block.condition && !block.name.isEmpty()) {
            profiles.add(new AppArmorProfile(block.name, block.flags, block.rules, block.includes, block.at));
        }
    }
}
