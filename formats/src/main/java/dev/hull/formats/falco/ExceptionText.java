package dev.hull.formats.falco;

import dev.hull.formats.falco.Complaint.Kind;
import dev.hull.formats.falco.Items.Entry;
import dev.hull.formats.falco.Items.ExceptionItem;
import dev.hull.model.rules.Condition.Quantifier;
import dev.hull.model.rules.Operator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/** Exceptions as conditions: text, as the reference makes it, so that lists and transformers may stand in them. */
final class ExceptionText {
    private static final Set<String> OPERATORS = operators();

    private final boolean strict;

    private ExceptionText(boolean strict) {
        this.strict = strict;
    }

    private static Set<String> operators() {
        Set<String> words = new HashSet<>(List.of("=="));
        for (Operator operator : Operator.values()) {
            words.add(operator.word());
        }
        for (Operator operator : Operator.values()) {
            boolean quantified = !operator.wantsList() && !operator.orders() && operator != Operator.EXISTS;
            for (Quantifier quantifier : quantified ? Quantifier.values() : new Quantifier[0]) {
                if (quantifier != Quantifier.NONE) {
                    words.add(operator.word() + " " + quantifier.word());
                    words.add((operator == Operator.EQUAL ? "==" : operator.word()) + " " + quantifier.word());
                }
            }
        }
        return words;
    }

    private static boolean takesList(String operator) {
        return operator.equals("in")
                || operator.equals("intersects")
                || operator.equals("pmatch")
                || operator.endsWith(" oneof")
                || operator.endsWith(" anyof")
                || operator.endsWith(" allof");
    }

    /** {@return the same with its comparisons filled in} {@code known}: the fields of its rule's source are. */
    static ExceptionItem checked(ExceptionItem exception, boolean known) {
        Entry fields = exception.fields();
        Entry comparisons = exception.comparisons();
        Trail trail = exception.trail();
        if (comparisons.isAbsent()) {
            comparisons = fields.isList()
                    ? Entry.of(Collections.nCopies(fields.list().size(), Entry.of("=")))
                    : Entry.of("in");
        }
        if (fields.isList()
                && (!comparisons.isList()
                        || fields.list().size() != comparisons.list().size())) {
            throw trail.refuse(
                    Kind.EXCEPTION_COUNT,
                    Integer.toString(fields.list().size()),
                    Integer.toString(comparisons.words().size()),
                    "comps");
        }
        if (!fields.isList() && comparisons.isList()) {
            throw trail.refuse(Kind.EXCEPTION_STRINGS);
        }
        for (String operator : comparisons.words()) {
            if (!OPERATORS.contains(operator.strip()) || !fields.isList() && !takesList(operator.strip())) {
                throw trail.refuse(Kind.EXCEPTION_OPERATOR, operator);
            }
        }
        for (String field : known ? fields.words() : List.<String>of()) {
            if (!Fields.isField(field)) {
                throw trail.refuse(Kind.EXCEPTION_FIELD, field);
            }
        }
        return exception.withComparisons(comparisons);
    }

    /** {@return the condition with its exceptions} */
    static Written with(Written condition, List<ExceptionItem> exceptions, boolean strict) {
        List<ExceptionItem> used = new ArrayList<>(exceptions);
        used.removeIf(exception -> exception.values().isEmpty());
        Written all = used.isEmpty() ? condition : condition.between("(", ")");
        ExceptionText printer = new ExceptionText(strict);
        for (ExceptionItem exception : used) {
            String text = exception.fields().isList() ? printer.rows(exception) : printer.row(exception);
            all = all.made(" and not " + text, exception.trail().at());
        }
        return all;
    }

    private String row(ExceptionItem exception) {
        StringJoiner values = new StringJoiner(", ", "(", ")");
        for (Entry value : exception.values()) {
            if (value.isList()) {
                throw exception.trail().refuse(Kind.EXCEPTION_STRINGS);
            }
            values.add(quoted(value.word()));
        }
        return exception.fields().word() + " " + exception.comparisons().word().strip() + " " + values;
    }

    private String rows(ExceptionItem exception) {
        List<Entry> fields = exception.fields().list();
        List<Entry> comparisons = exception.comparisons().list();
        StringJoiner rows = new StringJoiner(" or ", "(", ")");
        for (Entry values : exception.values()) {
            if (!values.isList() || values.list().size() != fields.size()) {
                throw exception
                        .trail()
                        .refuse(
                                Kind.EXCEPTION_COUNT,
                                Integer.toString(fields.size()),
                                Integer.toString(values.words().size()),
                                "values in a row");
            }
            StringJoiner row = new StringJoiner(" and ", "(", ")");
            for (int i = 0; i < fields.size(); i++) {
                String operator = comparisons.get(i).word().strip();
                row.add(fields.get(i).word() + " " + operator + " "
                        + value(values.list().get(i), operator));
            }
            rows.add(row.toString());
        }
        return rows.toString();
    }

    private String value(Entry value, String operator) {
        if (value.isList()) {
            StringJoiner values = new StringJoiner(", ", "(", ")");
            value.list().forEach(each -> values.add(quoted(each.word())));
            return values.toString();
        }
        if (takesList(operator)) {
            return value.word().startsWith("(") ? value.word() : "(" + word(value.word()) + ")";
        }
        return quoted(value.word());
    }

    /** A single value of a list operator may be the text of several, and the reference quotes none of it. */
    private String word(String word) {
        return strict || word.indexOf(',') >= 0 ? word : quoted(word);
    }

    private String quoted(String word) {
        char first = word.charAt(0);
        if (first == '"' || first == '\'' || !strict && isCall(word)) {
            return word;
        }
        boolean blank = word.indexOf(' ') >= 0;
        boolean special = !strict && !Keys.isBare(word);
        return blank && strict ? '"' + word + '"' : special ? Quoting.quoted(word) : word;
    }

    private static boolean isCall(String word) {
        return ExpressionParser.TRANSFORMERS.stream().anyMatch(name -> word.startsWith(name + "("))
                || word.startsWith("val(");
    }
}
