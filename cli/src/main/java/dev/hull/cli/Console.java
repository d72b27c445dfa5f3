package dev.hull.cli;

import dev.hull.report.Phrases;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a run has of the world: the current folder, the environment, three streams. */
record Console(Path folder, Map<String, String> environment, InputStream in, PrintStream out, PrintStream err) {
    String variable(String name) {
        return environment.getOrDefault(name, "");
    }

    /** {@return whether the report goes to a terminal} */
    @SuppressWarnings("SystemConsoleNull") // its contract still allows null
    boolean isTerminal() {
        java.io.@Nullable Console console = System.console();
        return out.equals(System.out) && console != null && console.isTerminal();
    }

    /** Writes UTF-8, whatever the terminal's own charset is. */
    void print(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(bytes, 0, bytes.length);
        out.flush();
    }

    void complain(String text) {
        byte[] bytes = ("hull: " + text + "\n").getBytes(StandardCharsets.UTF_8);
        err.write(bytes, 0, bytes.length);
        err.flush();
    }

    /** {@return the language that the user reads, by the flag or else by the environment (POSIX, chapter 8)} */
    String language(Typed typed) throws Usage {
        if (typed.has(Flags.LANGUAGE)) {
            return typed.oneOf(Flags.LANGUAGE, "en", Phrases.LANGUAGES);
        }
        return ofEnvironment();
    }

    /** {@return the language for what is said on the way, when a wrong flag has long been refused} */
    String spoken(Typed typed) {
        String value = typed.value(Flags.LANGUAGE, "");
        return Phrases.LANGUAGES.contains(value) ? value : ofEnvironment();
    }

    /** {@return the language for a line that could not be parsed} */
    String language(List<String> args) {
        for (int i = 0; i < args.size(); i++) {
            String flag = "--" + Flags.LANGUAGE.name();
            String value = args.get(i).startsWith(flag + "=")
                    ? args.get(i).substring(flag.length() + 1)
                    : args.get(i).equals(flag) && i + 1 < args.size() ? args.get(i + 1) : "";
            if (Phrases.LANGUAGES.contains(value)) {
                return value;
            }
        }
        return ofEnvironment();
    }

    private String ofEnvironment() {
        for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            String value = variable(name);
            if (!value.isEmpty()) {
                return value.startsWith("zh") ? "zh" : "en";
            }
        }
        return "en";
    }
}
