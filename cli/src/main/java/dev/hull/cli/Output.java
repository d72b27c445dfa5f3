package dev.hull.cli;

import dev.hull.model.Arg;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Where a report goes. */
final class Output {
    private Output() {}

    /** Writes beside the file first: whoever reads it never sees half a report. */
    static void write(String text, Typed typed, Console console) throws Usage {
        if (!typed.has(Flags.OUTPUT)) {
            console.print(text);
            return;
        }
        String name = typed.value(Flags.OUTPUT, "");
        Path file = console.folder().resolve(name);
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.write(beside, text.getBytes(StandardCharsets.UTF_8));
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Usage(
                    "output", Arg.of("file", name), Arg.of("why", e.getClass().getSimpleName()));
        }
    }
}
