package dev.hull.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.formats.falco.Complaint;
import dev.hull.report.Phrases;
import dev.hull.scan.feeds.Feeds;
import dev.hull.testkit.Classes;
import dev.hull.testkit.Classes.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever a reader says went wrong has words in every language. No list says what a reason is: every sentence in the code is taken
 * for one, unless {@code not-reasons.txt} names it or its class.
 */
class ReasonsTest {
    private static final Path ROOT = Path.of(System.getProperty("hull.root"));
    private static final List<String> MODULES =
            List.of("model", "formats", "artefacts", "vulns", "policy", "runtime", "scan", "cli");
    private static final Pattern SENTENCE = Pattern.compile("[a-z]{2,}.* |.* [^ ]*[a-z]{2,}");
    private static final int LONGEST = 500;
    private static final String OTHERS = "# What is around others";

    private final Phrases chinese = Phrases.in("zh");

    @Test
    void everyReasonHasWords() {
        Set<String> silent = lines(ReasonsTest.class, "/not-reasons.txt").collect(Collectors.toSet());
        Set<String> without = new TreeSet<>();
        for (Text text : texts().toList()) {
            boolean isNone = silent.contains(text.text().strip())
                    || silent.stream()
                            .anyMatch(
                                    name -> name.startsWith("dev.") && text.in().startsWith(name));
            if (!isNone && isSentence(text.text()) && !chinese.hasReason(sentence(text.text()))) {
                without.add(text.in() + ": " + text.text());
            }
        }
        assertThat(without)
                .as("say these in Chinese in reasons.zh.txt, or in not-reasons.txt that no user reads them")
                .isEmpty();
    }

    @Test
    void everyMistakeOfARuleHasWords() {
        for (Complaint.Kind kind : Complaint.Kind.values()) {
            String sentence = kind.template().replaceAll("\\{\\w+}", "%s");
            assertThat(chinese.hasReason(sentence)).as(sentence).isTrue();
        }
    }

    @Test
    void noWordsAreForWhatNobodySays() {
        Set<String> said = texts().map(text -> core(sentence(text.text()))).collect(Collectors.toSet());
        Stream.of(Complaint.Kind.values())
                .forEach(kind -> said.add(kind.template().replaceAll("\\{\\w+}", "%s")));
        assertThat(lines(Phrases.class, "reasons.zh.txt")
                        .takeWhile(line -> !line.equals(OTHERS))
                        .filter(line -> !line.startsWith("#"))
                        .map(line -> line.substring(0, line.indexOf('\t')))
                        .filter(line -> !said.contains(line)))
                .isEmpty();
    }

    @Test
    void everyFeedIsForSomething() {
        assertThat(Feeds.all())
                .allSatisfy(feed -> assertThat(chinese.reason(feed.purpose())).isNotEqualTo(feed.purpose()));
    }

    private static Stream<Text> texts() {
        return MODULES.stream()
                .flatMap(module -> Classes.texts(ROOT.resolve(module).resolve("target/classes")).stream());
    }

    /** Texts with control characters are for other programs; the longest are data. */
    private static boolean isSentence(String text) {
        return text.chars().noneMatch(c -> c < ' ')
                && text.length() < LONGEST
                && SENTENCE.matcher(core(text)).lookingAt();
    }

    /** What ends in a blank is put before something. */
    private static String sentence(String text) {
        return text.endsWith(" ") ? text + "%s" : text;
    }

    private static String core(String text) {
        return text.replaceFirst("^[ ;:,]+", "").strip();
    }

    private static Stream<String> lines(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
