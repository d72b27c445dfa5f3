package dev.hull.vulns.feeds;

import dev.hull.vulns.Flaw.Rating;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** A table of flaws with scores, whose first line names its columns: {@code CVE,CVSS3,EPSS,EPSS Percentile,…}. */
final class ScoredCsv implements Texted {
    @Override
    public boolean claims(String head) {
        int end = head.indexOf('\n');
        String first = end < 0 ? head : head.substring(0, end);
        return first.startsWith("CVE,") && first.contains(",EPSS,");
    }

    @Override
    public void read(String where, InputStream in, Sink sink) throws IOException {
        Lines lines = new Lines(in);
        String first = lines.next();
        List<String> columns = Csv.fields(first == null ? "" : first);
        int epss = columns.indexOf("EPSS");
        int percentile = columns.indexOf("EPSS Percentile");
        int cvss = columns.indexOf("CVSS3");
        if (epss < 0) {
            sink.problem(where, "its first line names no column EPSS");
            return;
        }
        for (String line = lines.next(); line != null; line = lines.next()) {
            List<String> fields = Csv.fields(line);
            if (fields.size() < columns.size() || !Texts.isCve(fields.getFirst())) {
                sink.leftOut("line of other form");
                continue;
            }
            sink.scored(
                    fields.getFirst(),
                    Epss.number(fields.get(epss)),
                    percentile < 0 ? -1 : Epss.number(fields.get(percentile)));
            if (cvss >= 0 && !fields.get(cvss).isEmpty()) {
                sink.rated(fields.getFirst(), new Rating("nvd", fields.get(cvss), ""));
            }
        }
    }
}
