package dev.hull.formats.kubernetes;

/** Points in time as Go's time package reads them with the layout of RFC 3339. */
final class Times {
    private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private Times() {}

    static boolean isTime(String text) {
        return text.length() >= 20
                && matches(text, "0000-00-00T00:00:00")
                && isDate(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10))
                && number(text, 11, 13) < 24
                && number(text, 14, 16) < 60
                && number(text, 17, 19) < 60
                && isZone(text.substring(afterFraction(text)));
    }

    private static boolean isDate(int year, int month, int day) {
        if (month < 1 || month > 12 || day < 1) {
            return false;
        }
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return day <= DAYS[month - 1] + (month == 2 && leap ? 1 : 0);
    }

    private static int afterFraction(String text) {
        int i = 19;
        if (text.charAt(i) == '.' || text.charAt(i) == ',') {
            i++;
            while (i < text.length() && isDigit(text.charAt(i))) {
                i++;
            }
        }
        return i;
    }

    private static boolean isZone(String zone) {
        return zone.equals("Z")
                || (zone.length() == 6
                        && (zone.charAt(0) == '+' || zone.charAt(0) == '-')
                        && matches(zone.substring(1), "00:00")
                        && number(zone, 1, 3) <= 24
                        && number(zone, 4, 6) < 60);
    }

    private static boolean matches(String text, String pattern) {
        for (int i = 0; i < pattern.length(); i++) {
            boolean fits = pattern.charAt(i) == '0' ? isDigit(text.charAt(i)) : text.charAt(i) == pattern.charAt(i);
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }
}
