package dev.hull.formats.falco;

import dev.hull.model.rules.Condition.Quantifier;
import dev.hull.model.rules.Operator;
import java.util.List;

/** A condition as it is written; {@code at} is where its text starts, in UTF-16 units of the text that was parsed. */
sealed interface Expression {
    int at();

    record And(List<Expression> of, int at) implements Expression {}

    record Or(List<Expression> of, int at) implements Expression {}

    record Not(Expression of, int at) implements Expression {}

    /** A macro's name. */
    record Name(String macro, int at) implements Expression {}

    /** {@code left operator right}. */
    record Check(Term left, Operator operator, Quantifier quantifier, Side right, int at) implements Expression {}

    /** The right side of a check. */
    sealed interface Side {
        record None() implements Side {}

        /** {@code named}: one word where a list in parentheses may stand. */
        record Constants(List<Constant> of, boolean named, int at) implements Side {}

        record Computed(Term term, int at) implements Side {}
    }

    record Constant(String text, boolean quoted, int at) {}

    /** What has a value. */
    sealed interface Term {
        int at();

        /** {@code argument} without its brackets; {@code bracketed}: there were some. */
        record Field(String name, String argument, boolean bracketed, int at) implements Term {}

        record Call(String name, List<Term> arguments, String option, int at) implements Term {}

        record Text(String text, int at) implements Term {}

        record Number(String text, int at) implements Term {}

        record Listing(List<Term> of, int at) implements Term {}
    }
}
