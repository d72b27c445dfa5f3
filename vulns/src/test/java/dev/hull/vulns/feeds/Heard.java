package dev.hull.vulns.feeds;

import dev.hull.model.BaseImage;
import dev.hull.model.Inventory;
import dev.hull.vulns.Flaw.Rating;
import dev.hull.vulns.Range;
import dev.hull.vulns.feeds.Advisory.Affected;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A sink that writes down what it hears, a line each. */
final class Heard implements Sink {
    final List<String> lines = new ArrayList<>();
    final List<Advisory> advisories = new ArrayList<>();
    final List<String> problems = new ArrayList<>();
    String date = "";

    static Heard of(String name, String text) {
        return of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Heard of(String name, byte[] bytes) {
        Heard heard = new Heard();
        try {
            new Feeds(heard).read(name, new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return heard;
    }

    @Override
    public void advisory(Advisory advisory) {
        advisories.add(advisory);
        for (Affected affected : advisory.affected()) {
            lines.add(line(advisory, affected));
        }
    }

    private static String line(Advisory advisory, Affected affected) {
        StringBuilder line = new StringBuilder(advisory.source()).append(' ').append(advisory.id());
        if (!advisory.aliases().isEmpty()) {
            line.append(" = ").append(String.join(" ", advisory.aliases()));
        }
        if (!advisory.covers().isEmpty()) {
            line.append(" of ").append(String.join(" ", advisory.covers()));
        }
        line.append(": ").append(affected.space()).append(' ').append(affected.name());
        affected.ranges().forEach(range -> line.append(' ').append(range(range)));
        affected.versions().forEach(version -> line.append(" =").append(version));
        line.append(' ').append(affected.state().word());
        for (String word : List.of(affected.severity(), affected.note(), affected.module())) {
            if (!word.isEmpty()) {
                line.append(" (").append(word).append(')');
            }
        }
        affected.architectures().forEach(architecture -> line.append(" on ").append(architecture));
        return line.toString();
    }

    private static String range(Range range) {
        return "[" + range.introduced() + ","
                + (range.lastAffected().isEmpty() ? range.fixed() + ")" : range.lastAffected() + "]");
    }

    @Override
    public void exploited(String flaw, String title, String listed, String due, boolean ransomware) {
        lines.add(
                "exploited " + flaw + " " + listed + " due " + due + (ransomware ? " ransomware" : "") + ": " + title);
    }

    @Override
    public void scored(String flaw, double score, double percentile) {
        lines.add("scored " + flaw + " " + score + " " + percentile);
    }

    @Override
    public void rated(String flaw, Rating rating) {
        lines.add("rated " + flaw + " " + rating.source() + " " + rating.word() + rating.vector());
    }

    @Override
    public void jar(String sha1, String coordinates) {
        lines.add("jar " + sha1 + " " + coordinates);
    }

    @Override
    public void base(BaseImage image, Inventory inventory) {
        lines.add(
                "base " + image.pinned() + " " + image.platform() + " of " + image.created() + ", seen " + image.seen()
                        + ", " + image.bytes() + " bytes: " + inventory.distro().tag() + " "
                        + inventory.components().stream()
                                .map(each -> each.name() + " " + each.version() + " from "
                                        + each.source().name())
                                .toList());
    }

    @Override
    public void leftOut(String reason) {
        lines.add("left out: " + reason);
    }

    @Override
    public void problem(String where, String reason) {
        problems.add(where + ": " + reason);
    }

    @Override
    public void dated(String other) {
        date = date.compareTo(other) < 0 ? other : date;
    }
}
