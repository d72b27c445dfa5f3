package dev.hull.vulns.feeds;

import dev.hull.vulns.Range;
import dev.hull.vulns.feeds.Advisory.Affected;
import java.util.ArrayList;
import java.util.List;

/**
 * The module streams that the title of an update names, as Red Hat and its rebuilders write it: {@code Moderate: ruby:2.5 security
 * update}, {@code httpd:2.4/mod_http2}, {@code virt:rhel and virt-devel:rhel}. Their records in other formats say it nowhere else.
 */
final class Streams {
    private static final String MARK = ".module";

    private Streams() {}

    /** {@return {@code affected} with the streams of the title, where it is of a module and names none} */
    static List<Affected> in(String title, List<Affected> affected) {
        String streams = named(title);
        return streams.isEmpty()
                ? affected
                : affected.stream()
                        .map(each -> isModular(each) ? each.of(streams) : each)
                        .toList();
    }

    private static boolean isModular(Affected affected) {
        return affected.module().isEmpty()
                && !affected.ranges().isEmpty()
                && affected.ranges().stream().map(Range::fixed).allMatch(fixed -> fixed.contains(MARK));
    }

    /** {@return all words of the form {@code name:stream}, with a blank between} */
    static String named(String title) {
        List<String> streams = new ArrayList<>();
        for (String word : title.split(" ")) {
            String stream = word.endsWith(",") ? word.substring(0, word.length() - 1) : word;
            int slash = stream.indexOf('/');
            stream = slash < 0 ? stream : stream.substring(0, slash);
            if (isStream(stream) && !streams.contains(stream)) {
                streams.add(stream);
            }
        }
        return String.join(" ", streams);
    }

    private static boolean isStream(String word) {
        int colon = word.indexOf(':');
        return colon > 0
                && colon == word.lastIndexOf(':')
                && colon < word.length() - 1
                && word.chars().allMatch(c -> c == ':' || "+-._".indexOf(c) >= 0 || Character.isLetterOrDigit(c));
    }
}
