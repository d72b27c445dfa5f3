package dev.hull.checks.pss;

import dev.hull.model.PodAsWritten;
import java.util.List;

/**
 * One control of the standards.
 *
 * @param id as the standard's own code names it, as {@code runAsNonRoot}
 * @param versions its rules by the minor version that each begins with, rising; before the first there is none
 * @param replaces the baseline control that it takes the place of on the restricted level, or empty
 */
public record Control(String id, boolean restricted, List<Since> versions, String replaces) {
    public Control {
        versions = List.copyOf(versions);
    }

    /** What a control says of a pod. */
    @FunctionalInterface
    public interface Rule {
        List<Violation> violations(PodAsWritten pod);
    }

    /** A rule from one minor version on. */
    public record Since(int minor, Rule rule) {}

    static Control baseline(String id, Since... versions) {
        return new Control(id, false, List.of(versions), "");
    }

    static Control restricted(String id, String replaces, Since... versions) {
        return new Control(id, true, List.of(versions), replaces);
    }

    static Since since(int minor, Rule rule) {
        return new Since(minor, rule);
    }

    /** {@return the id of the check whose words explain this control, as {@code pss.run-as-non-root}} */
    public String checkId() {
        StringBuilder kebab = new StringBuilder("pss.");
        for (int i = 0; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c == '_') {
                kebab.append('-');
            } else if (Character.isUpperCase(c)) {
                kebab.append('-').append(Character.toLowerCase(c));
            } else {
                kebab.append(c);
            }
        }
        return kebab.toString();
    }

    /** {@return the name by which findings and reports cite it, as {@code pss-restricted/runAsNonRoot}} */
    public String citation() {
        return (restricted ? "pss-restricted/" : "pss-baseline/") + id;
    }

    /** {@return whether version {@code minor} of the standard has this control} */
    public boolean isIn(int minor) {
        return versions.getFirst().minor() <= minor;
    }

    /** {@return what version {@code minor} of this control forbids in {@code pod}} */
    public List<Violation> violations(PodAsWritten pod, int minor) {
        for (Since version : versions.reversed()) {
            if (version.minor() <= minor) {
                return version.rule().violations(pod);
            }
        }
        return List.of();
    }
}
