package dev.hull.vulns.store;

import dev.hull.vulns.Flaw.Rating;
import dev.hull.vulns.Range;
import dev.hull.vulns.feeds.Advisory;
import dev.hull.vulns.feeds.Advisory.Affected;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Records whose strings are shared, and can be written.
 *
 * <p>Half a surrogate pair has no UTF-8, and a name of tens of thousands of characters is no name: the first becomes a question
 * mark, the second is cut.
 */
record Interned(Map<String, String> strings) {
    private static final int LONGEST = 4096;

    Advisory of(Advisory a) {
        return new Advisory(
                of(a.source()),
                of(a.id()),
                a.part(),
                each(a.aliases()),
                each(a.covers()),
                of(a.title()),
                a.ratings().stream().map(this::of).toList(),
                of(a.published()),
                of(a.modified()),
                each(a.references()),
                each(a.weaknesses()),
                a.affected().stream().map(this::of).toList());
    }

    private Rating of(Rating rating) {
        return new Rating(of(rating.source()), of(rating.word()), of(rating.vector()));
    }

    private Affected of(Affected a) {
        return new Affected(
                of(a.space()),
                of(a.name()),
                a.state(),
                a.ranges().stream().map(this::of).toList(),
                each(a.versions()),
                of(a.severity()),
                of(a.note()),
                of(a.module()),
                each(a.architectures()));
    }

    private Range of(Range range) {
        return new Range(of(range.introduced()), of(range.fixed()), of(range.lastAffected()));
    }

    private List<String> each(List<String> texts) {
        List<String> each = new ArrayList<>(texts.size());
        texts.forEach(text -> each.add(of(text)));
        return each;
    }

    private String of(String text) {
        String known = strings.get(text);
        if (known == null) {
            known = writable(text);
            strings.put(text, known);
        }
        return known;
    }

    private static String writable(String text) {
        String cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        for (int i = 0; i < cut.length(); i++) {
            if (Character.isSurrogate(cut.charAt(i))) {
                return new String(cut.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
            }
        }
        return cut;
    }
}
