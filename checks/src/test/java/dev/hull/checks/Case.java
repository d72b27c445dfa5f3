package dev.hull.checks;

import dev.hull.model.Estate;
import dev.hull.model.Finding;
import dev.hull.model.Says;
import dev.hull.model.Template;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What one check finds in one estate.
 *
 * @param lines severity, a question mark where the status is unknown, and the message in English: one a finding
 */
public record Case(String check, String name, Estate estate, List<String> trusted, List<String> lines) {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    public static Case of(String check, String name, Estate estate, String... lines) {
        return new Case(check, name, estate, List.of(), Arrays.asList(lines));
    }

    public static Case of(String check, String name, Given given, String... lines) {
        return of(check, name, given.estate(), lines);
    }

    public Case trusting(String... patterns) {
        return new Case(check, name, estate, List.of(patterns), lines);
    }

    public List<Finding> findings() {
        Check<?> meant = Catalogue.named(check).orElseThrow();
        return Examination.of(List.of(meant), estate, TODAY, trusted);
    }

    public static String line(Finding finding, String language) {
        String mark = finding.status().word().equals("unknown") ? "? " : ": ";
        return finding.severity().word() + mark + message(finding, language);
    }

    static String message(Finding finding, String language) {
        return new Template(Words.of(finding.check(), language).get(messageKey(finding)))
                .fill(name -> value(finding, name));
    }

    private static String messageKey(Finding finding) {
        if (finding.status().word().equals("unknown")) {
            return "unknown";
        }
        return finding.message().isEmpty() ? "message" : "message." + finding.message();
    }

    private static Object value(Finding finding, String name) {
        Says says = finding.value();
        return switch (name) {
            case "who" -> finding.subject().shortName();
            case "n" -> 1;
            case "value" -> says.value();
            default -> argument(finding, name);
        };
    }

    private static Object argument(Finding finding, String name) {
        List<Object> those = new ArrayList<>();
        finding.args().stream().filter(a -> a.name().equals(name)).forEach(a -> those.add(a.value()));
        return those.isEmpty() ? "" : those.getFirst();
    }

    @Override
    public String toString() {
        return check + ": " + name;
    }
}
