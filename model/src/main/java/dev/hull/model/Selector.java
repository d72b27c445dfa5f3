package dev.hull.model;

import java.util.List;

/** A label selector. Written with nothing in it, it selects everything; left out, what uses it decides. */
public record Selector(boolean written, List<KeyValue> labels, List<Expression> expressions) {
    public static final Selector LEFT_OUT = new Selector(false, List.of(), List.of());

    public Selector {
        labels = List.copyOf(labels);
        expressions = List.copyOf(expressions);
    }

    public boolean isEmpty() {
        return labels.isEmpty() && expressions.isEmpty();
    }

    /** {@return whether what has these labels is selected} */
    public boolean matches(List<KeyValue> those) {
        return those.containsAll(labels) && expressions.stream().allMatch(e -> e.matches(those));
    }

    /** A requirement; {@code operator} is In, NotIn, Exists or DoesNotExist, and no label meets another. */
    public record Expression(String key, String operator, List<String> values) {
        public Expression {
            values = List.copyOf(values);
        }

        boolean matches(List<KeyValue> labels) {
            boolean has = labels.stream().anyMatch(l -> l.name().equals(key));
            boolean in = labels.stream().anyMatch(l -> l.name().equals(key) && values.contains(l.value()));
            return switch (operator) {
                case "In" -> in;
                case "NotIn" -> !in;
                case "Exists" -> has;
                case "DoesNotExist" -> !has;
                default -> false;
            };
        }
    }
}
