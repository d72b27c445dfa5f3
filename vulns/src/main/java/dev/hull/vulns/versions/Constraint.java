package dev.hull.vulns.versions;

/** One bound of a range: {@code >=1.2.0}. */
public record Constraint(Operator operator, String version) {
    /** How a version relates to the bound. */
    public enum Operator {
        EQUAL("="),
        NOT_EQUAL("!="),
        LESS("<"),
        AT_MOST("<="),
        MORE(">"),
        AT_LEAST(">=");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        boolean holds(int order) {
            return switch (this) {
                case EQUAL -> order == 0;
                case NOT_EQUAL -> order != 0;
                case LESS -> order < 0;
                case AT_MOST -> order <= 0;
                case MORE -> order > 0;
                case AT_LEAST -> order >= 0;
            };
        }

        boolean includesBound() {
            return this == EQUAL || this == AT_MOST || this == AT_LEAST;
        }

        boolean opens() {
            return this == MORE || this == AT_LEAST;
        }

        boolean closes() {
            return this == LESS || this == AT_MOST;
        }
    }

    /** {@return the bound that {@code text} is}: an operator ({@code <<} and {@code >>} as Debian has them), or none for "equal", then a version, blanks between or not. */
    static Constraint of(String text) {
        String trimmed = text.strip();
        int at = 0;
        while (at < trimmed.length() && "<>=!".indexOf(trimmed.charAt(at)) >= 0) {
            at++;
        }
        Operator operator = switch (trimmed.substring(0, at)) {
            case "<", "<<" -> Operator.LESS;
            case "<=" -> Operator.AT_MOST;
            case ">", ">>" -> Operator.MORE;
            case ">=" -> Operator.AT_LEAST;
            case "!=" -> Operator.NOT_EQUAL;
            default -> Operator.EQUAL;
        };
        return new Constraint(operator, trimmed.substring(at).strip());
    }

    boolean holds(Order order, String candidate) {
        return operator.holds(order.compare(candidate, version));
    }

    @Override
    public String toString() {
        return operator == Operator.EQUAL ? version : operator.sign() + version;
    }
}
