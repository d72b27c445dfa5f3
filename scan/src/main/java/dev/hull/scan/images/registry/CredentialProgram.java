package dev.hull.scan.images.registry;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Asks a program {@code docker-credential-NAME} for the secret of a registry, in the protocol of docker-credential-helpers: {@code get}, the
 * registry on standard input, JSON on standard output. The one place of the program that starts another: where secrets lie in a keychain,
 * there is no other way to them.
 */
final class CredentialProgram {
    private static final int PATIENCE = 30; // seconds; the user may have to unlock a keychain
    private static final int LARGEST = 1 << 20;

    private final Map<String, String> environment;

    CredentialProgram(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * {@return what the program named {@code name} prints for {@code server}; empty where it has nothing}
     *
     * @throws RegistryException if there is no such program, or it fails
     */
    String get(String name, String server) throws RegistryException {
        if (name.isEmpty()
                || !name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.')) {
            throw new RegistryException("credential helper " + name + ": no name of a program");
        }
        String program = "docker-credential-" + name;
        try {
            return run(program, found(program), server);
        } catch (RegistryException e) {
            throw e;
        } catch (IOException e) {
            throw new RegistryException(program + ": it can't be started: " + e.getMessage());
        }
    }

    private Path found(String program) throws RegistryException {
        for (String folder : environment.getOrDefault("PATH", "").split(":")) {
            Path file = Path.of(folder, program);
            if (!folder.isEmpty() && Files.isExecutable(file)) {
                return file;
            }
        }
        throw new RegistryException(program + ": not on the PATH; install it, or take it out of config.json");
    }

    private String run(String program, Path file, String server) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(file.toString(), "get").redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            try (OutputStream in = process.getOutputStream()) {
                in.write(server.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                // A program that ends without reading says why by its exit status.
            }
            byte[][] out = new byte[1][0];
            Thread reading = Thread.ofVirtual().start(() -> out[0] = printed(process));
            if (!process.waitFor(PATIENCE, TimeUnit.SECONDS) || !reading.join(java.time.Duration.ofSeconds(PATIENCE))) {
                throw new RegistryException(program + ": no answer within " + PATIENCE + " seconds");
            }
            String text = new String(out[0], StandardCharsets.UTF_8).strip();
            if (process.exitValue() != 0) {
                if (text.contains("not found")) {
                    return "";
                }
                throw new RegistryException(program + ": exit status " + process.exitValue()
                        + "; see what it prints: echo " + server + " | " + program + " get");
            }
            return text;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryException(program + ": interrupted");
        } finally {
            process.destroyForcibly();
        }
    }

    private static byte[] printed(Process process) {
        try {
            return process.getInputStream().readNBytes(LARGEST);
        } catch (IOException e) {
            return new byte[0];
        }
    }
}
