package dev.hull.formats.kubernetes;

import dev.hull.formats.tree.Node;
import dev.hull.formats.tree.Node.Num;
import dev.hull.formats.tree.Node.Text;
import java.math.BigDecimal;
import java.util.Base64;

/** Which values the decoder takes for each kind of scalar: encoding/json of Go over what sigs.k8s.io/yaml makes of the text. */
final class Scalars {
    private static final BigDecimal TOO_LONG = BigDecimal.TEN.pow(21);

    private Scalars() {}

    /**
     * {@return why {@code node} is refused for {@code kind}, or an empty text where it is taken} Null is taken everywhere.
     *
     * @param json whether the text is JSON, where {@code 5.0} and {@code 1e2} are no integers
     */
    static String objection(Node node, Shape.Kind kind, boolean json) {
        if (node instanceof Node.Null || kind == Shape.Kind.ANY) {
            return "";
        }
        return switch (kind) {
            case STRING, DURATION -> node instanceof Text ? "" : wrong(node, kind);
            case BOOL -> node instanceof Node.Bool ? "" : wrong(node, kind);
            case INT32 -> integer(node, kind, json, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case INT64 -> integer(node, kind, json, Long.MIN_VALUE, Long.MAX_VALUE);
            case NUMBER -> node instanceof Num ? "" : wrong(node, kind);
            case QUANTITY -> quantity(node, json);
            case INT_OR_STRING ->
                node instanceof Text ? "" : integer(node, kind, json, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case TIME, MICRO_TIME ->
                node instanceof Text text && Times.isTime(text.value())
                        ? ""
                        : "no time of RFC 3339, as 2006-01-02T15:04:05Z";
            case BYTES -> node instanceof Text text && isBase64(text.value()) ? "" : "no base64";
            case ANY -> "";
        };
    }

    private static String wrong(Node node, Shape.Kind kind) {
        return "a %s stands where a %s must"
                .formatted(
                        node.kind(),
                        kind == Shape.Kind.BOOL ? "boolean" : kind == Shape.Kind.STRING ? "string" : "number");
    }

    private static String integer(Node node, Shape.Kind kind, boolean json, long least, long most) {
        if (!(node instanceof Num number)) {
            return wrong(node, kind);
        }
        String text = json ? number.text() : goText(number);
        for (int i = text.startsWith("-") ? 1 : 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return "%s is no whole number".formatted(text);
            }
        }
        boolean fits = number.value().compareTo(BigDecimal.valueOf(least)) >= 0
                && number.value().compareTo(BigDecimal.valueOf(most)) <= 0;
        return fits ? "" : "%s is out of range".formatted(text);
    }

    private static String quantity(Node node, boolean json) {
        String text = switch (node) {
            case Text written -> written.value();
            case Num number -> json ? number.text() : goText(number);
            default -> "";
        };
        return Quantity.parse(text).isPresent() ? "" : "no quantity, as 500m or 128Mi";
    }

    /** {@return a number of a YAML text as it stands in the JSON that is made of it} */
    static String goText(Num number) {
        BigDecimal value = number.value();
        if (value.signum() == 0) {
            return "0";
        }
        BigDecimal size = value.abs();
        if (size.compareTo(TOO_LONG) < 0 && size.compareTo(BigDecimal.ONE.movePointLeft(6)) >= 0) {
            return value.scale() <= 0
                    ? value.toPlainString()
                    : value.stripTrailingZeros().toPlainString();
        }
        BigDecimal least = value.stripTrailingZeros();
        int exponent = least.precision() - least.scale() - 1;
        String digits = least.unscaledValue().abs().toString();
        return (value.signum() < 0 ? "-" : "") + digits.charAt(0)
                + (digits.length() > 1 ? "." + digits.substring(1) : "") + "e" + (exponent < 0 ? "-" : "+")
                + Math.abs(exponent);
    }

    static boolean isBase64(String text) {
        try {
            Base64.getDecoder().decode(text.replace("\n", "").replace("\r", ""));
            // Go wants the padding that Java forgives.
            return text.replace("\n", "").replace("\r", "").length() % 4 == 0;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
