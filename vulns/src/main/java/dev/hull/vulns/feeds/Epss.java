package dev.hull.vulns.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The Exploit Prediction Scoring System's daily file: first.org/epss/data_stats. */
final class Epss implements Texted {
    @Override
    public boolean claims(String head) {
        return head.startsWith("#model_version") || head.startsWith("cve,epss,percentile");
    }

    @Override
    public void read(String where, InputStream in, Sink sink) throws IOException {
        Lines lines = new Lines(in);
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (line.startsWith("#")) {
                int at = line.indexOf("score_date:");
                sink.dated(at < 0 ? "" : Texts.date(line.substring(at + 11)));
            } else if (!line.startsWith("cve,") && !line.isEmpty()) {
                List<String> fields = Csv.fields(line);
                if (fields.size() < 2 || !Texts.isCve(fields.getFirst())) {
                    sink.problem(where, "no line of scores: " + Texts.title(line, ""));
                    continue;
                }
                sink.scored(fields.getFirst(), number(fields.get(1)), fields.size() > 2 ? number(fields.get(2)) : -1);
            }
        }
    }

    /** {@return a share of one}; -1 for what is none. */
    static double number(String text) {
        try {
            double number = Double.parseDouble(text);
            return number >= 0 && number <= 1 ? number : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
