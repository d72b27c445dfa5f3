package dev.hull.model;

import java.util.List;

/** A health check as the engine takes it: {@code test} begins with CMD or CMD-SHELL; empty where there is none or it is switched off. */
public record HealthCheck(List<String> test) {
    public static final HealthCheck NONE = new HealthCheck(List.of());

    public HealthCheck {
        test = List.copyOf(test);
    }

    public boolean isMissing() {
        return test.isEmpty();
    }
}
