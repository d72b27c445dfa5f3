package dev.hull.formats.kubernetes;

import java.util.List;
import java.util.Locale;

/** Schedules as the CronJob controller reads them: five fields, or a word such as {@code @daily}. A time zone has a field of its own. */
final class Schedule {
    private static final List<String> WORDS =
            List.of("@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> DAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");
    private static final List<Field> FIELDS = List.of(
            new Field(0, 59, List.of()),
            new Field(0, 23, List.of()),
            new Field(1, 31, List.of()),
            new Field(1, 12, MONTHS),
            new Field(0, 6, DAYS));

    private Schedule() {}

    private record Field(int least, int most, List<String> names) {
        boolean takes(String list) {
            for (String range : list.split(",", -1)) {
                if (!takesRange(range)) {
                    return false;
                }
            }
            return true;
        }

        private boolean takesRange(String range) {
            int slash = range.indexOf('/');
            String step = slash < 0 ? "1" : range.substring(slash + 1);
            String span = slash < 0 ? range : range.substring(0, slash);
            if (!isNumber(step) || Integer.parseInt(step) == 0) {
                return false;
            }
            if (span.equals("*") || span.equals("?")) {
                return true;
            }
            int dash = span.indexOf('-');
            int from = value(dash < 0 ? span : span.substring(0, dash));
            int to = dash < 0 ? from : value(span.substring(dash + 1));
            return from >= least && to <= most && from <= to;
        }

        /** {@return the number, or -1} */
        private int value(String text) {
            int name = names.indexOf(text.toLowerCase(Locale.ROOT));
            return name >= 0 ? name + least : isNumber(text) ? Integer.parseInt(text) : -1;
        }
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() < 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    static boolean isValid(String schedule) {
        String text = schedule.strip();
        if (text.startsWith("@")) {
            return WORDS.contains(text) || text.startsWith("@every ");
        }
        List<String> fields = text.lines()
                .flatMap(l -> List.of(l.split(" ")).stream())
                .filter(f -> !f.isEmpty())
                .toList();
        if (fields.size() != FIELDS.size()) {
            return false;
        }
        for (int i = 0; i < fields.size(); i++) {
            if (!FIELDS.get(i).takes(fields.get(i))) {
                return false;
            }
        }
        return true;
    }
}
