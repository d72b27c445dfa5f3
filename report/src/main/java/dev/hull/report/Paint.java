package dev.hull.report;

import dev.hull.model.Severity;

/** Colour for severity words, by the escapes of ECMA-48; or none. */
record Paint(boolean on) {
    String severity(String word, Severity severity) {
        return on ? "\u001B[" + code(severity) + "m" + word + "\u001B[0m" : word;
    }

    String unknown(String word) {
        return on ? "\u001B[36m" + word + "\u001B[0m" : word;
    }

    private static String code(Severity severity) {
        return switch (severity) {
            case CRITICAL -> "1;31";
            case HIGH -> "31";
            case MEDIUM -> "33";
            case LOW -> "34";
            case INFO -> "2";
        };
    }
}
