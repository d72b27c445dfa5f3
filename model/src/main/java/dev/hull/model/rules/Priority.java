package dev.hull.model.rules;

import dev.hull.model.Severity;

/** How urgent a rule is, the most urgent first. Source: syslog, RFC 5424. */
public enum Priority {
    EMERGENCY("Emergency", Severity.CRITICAL),
    ALERT("Alert", Severity.CRITICAL),
    CRITICAL("Critical", Severity.CRITICAL),
    ERROR("Error", Severity.HIGH),
    WARNING("Warning", Severity.HIGH),
    NOTICE("Notice", Severity.MEDIUM),
    INFORMATIONAL("Informational", Severity.LOW),
    DEBUG("Debug", Severity.INFO);

    private final String word;
    private final Severity severity;

    Priority(String word, Severity severity) {
        this.word = word;
        this.severity = severity;
    }

    public String word() {
        return word;
    }

    public Severity severity() {
        return severity;
    }
}
