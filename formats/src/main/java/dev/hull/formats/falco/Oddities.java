package dev.hull.formats.falco;

import dev.hull.formats.falco.Complaint.Kind;
import dev.hull.model.rules.Operator;

/** Constants that are legal and most likely not what their author meant. */
final class Oddities {
    private Oddities() {}

    static void value(Expression.Check check, String text, int at, Subject subject) {
        if (check.operator() == Operator.REGEX && isSimple(text)) {
            subject.say(Kind.REGEX_SIMPLER, at, text);
        }
        boolean dotted = text.indexOf('.') > 0;
        if (!dotted || text.length() > 200) {
            return;
        }
        String tight = text.codePoints()
                .filter(point -> !Scanner.isBlank((char) point))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (tight.indexOf('(') < 0 && Fields.isField(tight)) {
            subject.say(Kind.LOOKS_LIKE_FIELD, at, text);
        } else if (tight.endsWith(")")
                && ExpressionParser.TRANSFORMERS.stream().anyMatch(name -> tight.startsWith(name + "("))) {
            subject.say(Kind.LOOKS_LIKE_CALL, at, text);
        }
    }

    /** {@return whether a pattern has nothing special but at its ends, where another operator could say it} */
    static boolean isSimple(String pattern) {
        int length = pattern.length();
        for (int i = 0; i < length; i++) {
            char letter = pattern.charAt(i);
            boolean anchor = i == 0 && letter == '^' || i == length - 1 && letter == '$';
            boolean edge = i == 0 && length > 1 || i == length - 2;
            boolean anything = edge && letter == '.' && "+*?".indexOf(pattern.charAt(i + 1)) >= 0;
            if (anything) {
                i++;
            } else if (!anchor && ".+*?^$()[]{}|\\".indexOf(letter) >= 0) {
                return false;
            }
        }
        return true;
    }
}
