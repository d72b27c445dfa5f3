package dev.hull.vulns.versions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Version specifiers of Python packages (packaging specifications, "Version specifiers"): all of them must hold. */
public final class Pep440Set {
    private final List<Specifier> specifiers;

    private Pep440Set(List<Specifier> specifiers) {
        this.specifiers = specifiers;
    }

    private record Specifier(String operator, String version, boolean prefix) {}

    /** {@return the specifiers, separated by commas; empty where one is malformed} */
    public static Optional<Pep440Set> of(String text) {
        List<Specifier> specifiers = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            String trimmed = part.strip();
            if (trimmed.isEmpty()) {
                continue;
            }
            int at = 0;
            while (at < trimmed.length() && "<>=!~".indexOf(trimmed.charAt(at)) >= 0) {
                at++;
            }
            String version = trimmed.substring(at).strip();
            boolean prefix = version.endsWith(".*");
            Specifier specifier = new Specifier(
                    trimmed.substring(0, at), prefix ? version.substring(0, version.length() - 2) : version, prefix);
            if (!isValid(specifier)) {
                return Optional.empty();
            }
            specifiers.add(specifier);
        }
        return Optional.of(new Pep440Set(specifiers));
    }

    private static boolean isValid(Specifier specifier) {
        String operator = specifier.operator();
        Pep440 version = Pep440.of(specifier.version());
        return switch (operator) {
            case "===" -> !specifier.version().isEmpty();
            case "==", "!=" -> version.isRead() && (!specifier.prefix() || (version.isFinal() && version.local < 0));
            case "<", ">", "<=", ">=" -> version.isRead() && !specifier.prefix() && version.local < 0;
            case "~=" ->
                version.isRead()
                        && !specifier.prefix()
                        && version.local < 0
                        && specifier
                                .version()
                                .substring(version.releaseStart, version.releaseEnd)
                                .contains(".");
            default -> false;
        };
    }

    /** {@return whether every specifier takes {@code version}} Pre-releases are taken unless {@code stable}. */
    public boolean contains(String version, boolean stable) {
        Pep440 candidate = Pep440.of(version);
        if (stable && candidate.isRead() && candidate.isPrerelease()) {
            return false;
        }
        return specifiers.stream().allMatch(specifier -> holds(specifier, candidate));
    }

    private static boolean holds(Specifier specifier, Pep440 candidate) {
        String wanted = specifier.version();
        if (specifier.operator().equals("===")) {
            return wanted.equalsIgnoreCase(candidate.text.strip());
        }
        if (!candidate.isRead()) {
            return false;
        }
        Pep440 bound = Pep440.of(wanted);
        int order = Pep440.comparePublic(candidate.text, wanted);
        return switch (specifier.operator()) {
            case "==" -> isEqual(specifier, candidate, bound);
            case "!=" -> !isEqual(specifier, candidate, bound);
            case "<=" -> order <= 0;
            case ">=" -> order >= 0;
            case "<" -> order < 0 && (bound.isPrerelease() || !isEarlyOf(candidate, bound));
            case ">" -> order > 0 && (bound.dev || bound.post || !candidate.post || !candidate.isOfSameStage(bound));
            default -> order >= 0 && candidate.startsWith(bound, bound.releaseParts() - 1);
        };
    }

    private static boolean isEarlyOf(Pep440 candidate, Pep440 bound) {
        return bound.post
                ? candidate.isDevelopmentOf(bound)
                : candidate.isPrerelease() && candidate.compareRelease(bound) == 0;
    }

    private static boolean isEqual(Specifier specifier, Pep440 candidate, Pep440 bound) {
        if (specifier.prefix()) {
            return candidate.startsWith(bound, bound.releaseParts());
        }
        return bound.local < 0
                ? Pep440.comparePublic(candidate.text, bound.text) == 0
                : Pep440.compare(candidate.text, bound.text) == 0;
    }
}
