package dev.hull.vulns.versions;

import dev.hull.vulns.versions.Constraint.Operator;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A version range of the VERS specification (package-url/vers-spec): {@code vers:npm/>=1.0.0|<2.0.0}.
 *
 * @param constraints in the order of their versions
 */
public record Vers(String scheme, List<Constraint> constraints) {
    private static final String PREFIX = "vers:";

    public Vers {
        constraints = List.copyOf(constraints);
    }

    /** {@return the range; empty where it is malformed, or its versions do not ascend} */
    public static Optional<Vers> parse(String text) {
        return read(text).filter(vers -> ascends(vers.constraints, order(vers.scheme)));
    }

    /** As {@link #parse}, but puts the versions into their order. */
    public static Optional<Vers> lenient(String text) {
        return read(text).map(vers -> {
            List<Constraint> sorted = new ArrayList<>(vers.constraints);
            Order order = order(vers.scheme);
            sorted.sort((left, right) -> order.compare(left.version(), right.version()));
            return new Vers(vers.scheme, sorted);
        });
    }

    private static Optional<Vers> read(String text) {
        int slash = text.indexOf('/');
        if (!text.startsWith(PREFIX) || slash <= PREFIX.length() || slash == text.length() - 1) {
            return Optional.empty();
        }
        String scheme = text.substring(PREFIX.length(), slash);
        List<Constraint> constraints = new ArrayList<>();
        for (String part : text.substring(slash + 1).split("\\|", -1)) {
            if (!isEncoded(part)) {
                return Optional.empty();
            }
            Constraint constraint = Constraint.of(URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8));
            if (constraint.version().isEmpty()) {
                return Optional.empty();
            }
            constraints.add(constraint);
        }
        return Optional.of(new Vers(scheme, constraints));
    }

    /** {@return what a range in the notation of {@code scheme}'s package manager means; empty where it is malformed} */
    public static Optional<Vers> ofNative(String scheme, String range) {
        Order order = order(scheme);
        Notation notation = Notation.ofScheme(scheme);
        Optional<VersionSet> set = switch (notation) {
            case NPM -> NpmRange.read(wholeVersions(range), true, false);
            case PLAIN -> notation.read(range, order);
            default -> notation.read(range);
        };
        return set.map(read -> {
            List<Constraint> all = new ArrayList<>();
            read.alternatives().forEach(each -> each.forEach(constraint -> all.add(withoutLeast(scheme, constraint))));
            all.sort((left, right) -> order.compare(left.version(), right.version()));
            return new Vers(scheme, all);
        });
    }

    /** The specification's own tests take npm's {@code 2.1} for {@code 2.1.0}, where npm takes it for {@code 2.1.x}. */
    private static String wholeVersions(String range) {
        StringBuilder out = new StringBuilder();
        for (String alternative : range.split("\\|\\|", -1)) {
            String word = alternative.strip();
            int dots = word.length() - word.replace(".", "").length();
            boolean numbers = !word.isEmpty() && SemanticVersion.endOfNumbers(word, 0) == word.length();
            out.append(out.isEmpty() ? "" : "||").append(word).append(numbers && dots < 2 ? ".0".repeat(2 - dots) : "");
        }
        return out.toString();
    }

    private static Constraint withoutLeast(String scheme, Constraint constraint) {
        String version = constraint.version();
        boolean least = scheme.equals("npm") && constraint.operator() == Operator.LESS && version.endsWith("-0");
        return least ? new Constraint(Operator.LESS, version.substring(0, version.length() - 2)) : constraint;
    }

    public boolean contains(String version) {
        Order order = order(scheme);
        List<Constraint> bounds = new ArrayList<>();
        boolean onlyExcluded = true;
        for (Constraint constraint : constraints) {
            boolean equal = order.compare(version, constraint.version()) == 0;
            if (equal && (constraint.operator().includesBound() || constraint.operator() == Operator.NOT_EQUAL)) {
                return constraint.operator() != Operator.NOT_EQUAL;
            }
            onlyExcluded &= constraint.operator() == Operator.NOT_EQUAL;
            if (constraint.operator().opens() || constraint.operator().closes()) {
                bounds.add(constraint);
            }
        }
        return bounds.isEmpty() ? onlyExcluded : isBetween(bounds, order, version);
    }

    private static boolean isBetween(List<Constraint> bounds, Order order, String version) {
        Constraint first = bounds.getFirst();
        Constraint last = bounds.getLast();
        if ((first.operator().closes() && first.holds(order, version))
                || (last.operator().opens() && last.holds(order, version))) {
            return true;
        }
        for (int i = 1; i < bounds.size(); i++) {
            Constraint from = bounds.get(i - 1);
            Constraint to = bounds.get(i);
            if (from.operator().opens()
                    && to.operator().closes()
                    && from.holds(order, version)
                    && to.holds(order, version)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(PREFIX).append(scheme).append('/');
        for (int i = 0; i < constraints.size(); i++) {
            out.append(i == 0 ? "" : "|").append(constraints.get(i));
        }
        return out.toString();
    }

    private static boolean ascends(List<Constraint> constraints, Order order) {
        for (int i = 1; i < constraints.size(); i++) {
            if (order.compare(
                            constraints.get(i - 1).version(), constraints.get(i).version())
                    > 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEncoded(String text) {
        for (int i = text.indexOf('%'); i >= 0; i = text.indexOf('%', i + 1)) {
            if (i + 2 >= text.length()
                    || Character.digit(text.charAt(i + 1), 16) < 0
                    || Character.digit(text.charAt(i + 2), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** {@return the order of a scheme; by text where it is not known} */
    public static Order order(String scheme) {
        return switch (scheme) {
            case "deb" -> Order.DPKG;
            case "rpm" -> Order.RPM;
            case "apk", "alpine" -> Order.APK;
            case "alpm" -> Order.ALPM;
            case "gentoo", "ebuild" -> Order.GENTOO;
            case "maven" -> Order.MAVEN;
            case "npm", "cargo", "hex", "swift", "generic", "bitnami" -> Order.SEMVER;
            case "pub" -> Order.PUB;
            case "golang" -> Order.GO;
            case "nuget" -> Order.NUGET;
            case "pypi" -> Order.PEP440;
            case "gem" -> Order.GEM;
            case "composer" -> Order.COMPOSER;
            case "conan" -> Order.CONAN;
            case "openssl" -> Order.OPENSSL;
            case "cpan" -> Order.CPAN;
            default -> Order.TEXT;
        };
    }
}
