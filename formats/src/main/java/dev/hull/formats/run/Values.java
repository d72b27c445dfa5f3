package dev.hull.formats.run;

import dev.hull.formats.run.Flag.Kind;
import dev.hull.formats.shell.Word;
import dev.hull.formats.tree.Node;
import dev.hull.model.Location;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The values of a line's flags as nodes, and what is wrong with them. A value that is not known is text as it is written. */
final class Values {
    /** Parses one value into what the request holds. */
    @FunctionalInterface
    interface Parser<T> {
        T parse(Given given, String text) throws Refusal;
    }

    final List<Issue> issues = new ArrayList<>();
    private final CommandLine line;

    Values(CommandLine line) {
        this.line = line;
    }

    /** {@return the last value of {@code flag}, or {@code otherwise} where there is none that can be understood} */
    Node scalar(String flag, Node otherwise, Parser<Node> parser) {
        Node found = otherwise;
        for (Given given : line.all(flag)) {
            found = parsed(given, given.masked(), parser).orElse(found);
        }
        return found;
    }

    private Optional<Node> parsed(Given given, String text, Parser<Node> parser) {
        try {
            return Optional.of(parser.parse(given, text));
        } catch (Refusal refusal) {
            if (!given.isKnown()) {
                return Optional.of(given.node(text));
            }
            refuse(given, refusal);
            return Optional.empty();
        }
    }

    Node text(String flag) {
        return scalar(flag, Tree.EMPTY_TEXT, Given::node);
    }

    Node truth(String flag) {
        return scalar(flag, Tree.NO, (given, text) -> Tree.truth(GoNumbers.truth(text), given.origin()));
    }

    boolean isTrue(String flag) {
        return truth(flag) instanceof Node.Bool bool && bool.value();
    }

    boolean isGiven(String flag) {
        return line.last(flag).isPresent();
    }

    Location at(String flag) {
        return line.last(flag).map(Given::at).orElse(Location.NONE);
    }

    Node whole(String flag) {
        return scalar(flag, Tree.ZERO, (given, text) -> Node.Num.of(GoNumbers.integer(text), given.origin()));
    }

    Node unsigned(String flag, int bits) {
        return scalar(flag, Tree.ZERO, (given, text) -> number(GoNumbers.unsigned(text, bits), given));
    }

    static Node number(BigInteger value, Given given) {
        return new Node.Num(new java.math.BigDecimal(value), value.toString(), given.origin());
    }

    Node bytes(String flag) {
        return scalar(flag, Tree.ZERO, (given, text) -> Node.Num.of(GoNumbers.bytes(text), given.origin()));
    }

    Node duration(String flag) {
        return scalar(flag, Tree.ZERO, (given, text) -> Node.Num.of(GoNumbers.duration(text), given.origin()));
    }

    /** {@return every value of {@code flag}} A value that falls apart at commas is several. */
    List<Node> list(String flag, Parser<Node> parser) {
        List<Node> nodes = new ArrayList<>();
        for (Given given : all(flag)) {
            parsed(given, given.masked(), parser).ifPresent(nodes::add);
        }
        return nodes;
    }

    List<Node> list(String flag) {
        return list(flag, Given::node);
    }

    /** {@return every value of {@code flag}, apart at the commas where its kind is such} */
    List<Given> all(String flag) {
        List<Given> all = new ArrayList<>();
        for (Given given : line.all(flag)) {
            if (given.flag().kind() == Kind.COMMAS && given.text().indexOf(',') >= 0 && given.isKnown()) {
                all.addAll(apart(given));
            } else {
                all.add(given);
            }
        }
        return all;
    }

    private static List<Given> apart(Given given) {
        List<Given> pieces = new ArrayList<>();
        Word word = given.value();
        String text = word.text();
        int from = 0;
        while (from <= text.length()) {
            int comma = text.indexOf(',', from);
            int end = comma < 0 ? text.length() : comma;
            pieces.add(new Given(given.flag(), word.part(from, end), false, given.at()));
            from = end + 1;
        }
        return pieces;
    }

    void refuse(Given given, Refusal refusal) {
        refuse(given.shown(), given.value().at(), refusal);
    }

    void refuse(String flag, Location at, Refusal refusal) {
        if (!refusal.profile().isEmpty()) {
            issues.add(Issue.unreadable(refusal.profile(), at, refusal.reason()));
            return;
        }
        issues.add(
                refusal.contradicts()
                        ? Issue.contradiction(flag, at, refusal.reason())
                        : Issue.invalid(flag, at, refusal.reason()));
    }
}
