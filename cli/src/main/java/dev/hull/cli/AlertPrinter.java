package dev.hull.cli;

import dev.hull.model.rules.Alert;
import dev.hull.report.AlertText;
import java.util.function.Consumer;
import java.util.function.Function;

/** Prints alerts as they come, a line each. */
final class AlertPrinter implements Consumer<Alert> {
    private static final int FULL = 1 << 16;

    private final Function<Alert, String> line;
    private final Typed typed;
    private final Console console;
    private final StringBuilder waiting = new StringBuilder();

    private AlertPrinter(Function<Alert, String> line, Typed typed, Console console) {
        this.line = line;
        this.typed = typed;
        this.console = console;
    }

    /** {@return one for {@code text} or {@code json}; in other formats alerts have no lines} */
    static AlertPrinter of(String format, Typed typed, Console console) {
        return switch (format) {
            case "text" -> new AlertPrinter(alert -> AlertText.line(alert) + "\n", typed, console);
            case "json" -> new AlertPrinter(AlertText::json, typed, console);
            default -> new AlertPrinter(alert -> "", typed, console);
        };
    }

    @Override
    public void accept(Alert alert) {
        waiting.append(line.apply(alert));
        if (waiting.length() > FULL && !typed.has(Flags.OUTPUT)) {
            console.print(waiting.toString());
            waiting.setLength(0);
        }
    }

    void finish() throws Usage {
        Output.write(waiting.toString(), typed, console);
    }
}
