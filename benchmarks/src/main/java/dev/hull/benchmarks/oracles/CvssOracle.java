package dev.hull.benchmarks.oracles;

import dev.hull.vulns.cvss.Cvss;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** Vectors of CVSS 2.0, 3.0 and 3.1 with their scores. */
final class CvssOracle implements Oracle {
    @Override
    public String file() {
        return "versions/cvss.tsv.gz";
    }

    @Override
    public void ask(Path corpora, Tally tally) throws IOException {
        for (String line : lines(corpora.resolve(file()))) {
            String[] cells = line.split("\t", -1);
            Optional<Cvss> scores = Cvss.of(cells[1]);
            boolean equal = scores.isPresent()
                    && scores.get().version().equals(cells[0])
                    && is(scores.get().base(), cells[2])
                    && is(scores.get().temporal(), cells[3])
                    && is(scores.get().environmental(), cells[4]);
            tally.add(line.replace('\t', ' ') + " -> " + scores, equal);
        }
    }

    private static List<String> lines(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toList();
        }
    }

    /** An empty cell says that the vector has no such metrics. */
    private static boolean is(double score, String expected) {
        return expected.isEmpty() || String.format(Locale.ROOT, "%.1f", score).equals(expected);
    }
}
