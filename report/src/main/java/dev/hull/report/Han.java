package dev.hull.report;

import dev.hull.model.Arg;
import java.util.List;

/** How Chinese stands beside other text: a blank parts it from Latin letters, and none parts it from itself or stands behind its points. */
final class Han {
    private Han() {}

    /** {@return {@code template} without the blanks beside a gap whose value is Chinese where they would stand within Chinese} */
    static String closed(String template, List<Arg> args) {
        String closed = template;
        for (Arg arg : args) {
            String value = arg.value().toString();
            String gap = "{" + arg.name() + "}";
            int at = closed.indexOf(gap);
            if (at > 1 && begins(value) && closed.charAt(at - 1) == ' ' && is(closed.charAt(at - 2))) {
                at--;
                closed = closed.substring(0, at) + closed.substring(at + 1);
            }
            int end = at + gap.length();
            if (at >= 0
                    && end + 1 < closed.length()
                    && ends(value)
                    && closed.charAt(end) == ' '
                    && is(closed.charAt(end + 1))) {
                closed = closed.substring(0, end) + closed.substring(end + 1);
            }
        }
        return closed;
    }

    /** {@return {@code label} and {@code text} beside each other} A wide point has its blank in itself. */
    static String beside(String label, String text) {
        return label.isEmpty() || isWidePoint(label.charAt(label.length() - 1)) ? label + text : label + " " + text;
    }

    static boolean begins(String text) {
        return !text.isEmpty() && (is(text.charAt(0)) || isWidePoint(text.charAt(0)));
    }

    static boolean ends(String text) {
        return !text.isEmpty() && (is(text.charAt(text.length() - 1)) || isWidePoint(text.charAt(text.length() - 1)));
    }

    static boolean is(char c) {
        return c >= 0x4E00 && c <= 0x9FFF;
    }

    private static boolean isWidePoint(char c) {
        return "，。：；、（）？！".indexOf(c) >= 0;
    }
}
