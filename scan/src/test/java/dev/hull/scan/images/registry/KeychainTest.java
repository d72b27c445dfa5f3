package dev.hull.scan.images.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class KeychainTest {
    record Row(String file, String registry, String repository, String who) {}

    // "bWU6cGFzcw==" is me:pass
    static final List<Row> ROWS = List.of(
            new Row("{\"auths\": {\"r.example\": {\"auth\": \"bWU6cGFzcw==\"}}}", "r.example", "a/b", "me pass"),
            new Row(
                    "{\"auths\": {\"https://r.example/v1/\": {\"auth\": \"bWU6cGFzcw==\"}}}",
                    "r.example",
                    "a",
                    "me pass"),
            new Row(
                    "{\"auths\": {\"https://index.docker.io/v1/\": {\"auth\": \"bWU6cGFzcw==\"}}}",
                    "docker.io",
                    "a",
                    "me pass"),
            new Row(
                    "{\"auths\": {\"r.example\": {\"username\": \"u\", \"password\": \"p:q\"}}}",
                    "r.example",
                    "a",
                    "u p:q"),
            new Row("{\"auths\": {\"r.example\": {\"identitytoken\": \"t\"}}}", "r.example", "a", "token t"),
            new Row("{\"auths\": {\"r.example\": {\"auth\": \"!!\"}}}", "r.example", "a", ""),
            new Row("{\"auths\": {\"r.example:5000\": {\"auth\": \"bWU6cGFzcw==\"}}}", "r.example", "a", ""),
            new Row("{\"auths\": {\"r.example\": {}}, \"credsStore\": \"all\"}", "r.example", "a", "all r.example"),
            new Row("{\"credsStore\": \"all\"}", "docker.io", "a", "all https://index.docker.io/v1/"),
            new Row(
                    "{\"credsStore\": \"all\", \"credHelpers\": {\"r.example\": \"one\"}}",
                    "r.example",
                    "a",
                    "one r.example"),
            new Row(
                    "{\"credsStore\": \"nothing\", \"auths\": {\"r.example\": {\"auth\": \"bWU6cGFzcw==\"}}}",
                    "r.example",
                    "a",
                    "me pass"),
            new Row("{\"credHelpers\": {\"r.example\": \"token\"}}", "r.example", "a", "token secret"),
            new Row(
                    "{\"auths\": {\"r.example\": {\"auth\": \"bWU6cGFzcw==\"}, \"r.example/team\": {\"username\": \"t\", \"password\": \"s\"}}}",
                    "r.example",
                    "team/app",
                    "t s"),
            new Row("{}", "r.example", "a", ""));

    @ParameterizedTest
    @FieldSource("ROWS")
    void knowsWhoTheUserIs(Row row, @TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("config.json"), row.file());
        Keychain keychain = new Keychain(Map.of("DOCKER_CONFIG", folder.toString()), KeychainTest::program, _ -> {});
        assertThat(text(keychain.of(row.registry(), row.repository()))).isEqualTo(row.who());
    }

    private static String program(String name, String server) {
        return switch (name) {
            case "nothing" -> "";
            case "token" -> "{\"Username\": \"<token>\", \"Secret\": \"secret\"}";
            default -> "{\"Username\": \"" + name + "\", \"Secret\": \"" + server + "\"}";
        };
    }

    private static String text(Credentials credentials) {
        return switch (credentials) {
            case Credentials.Anonymous _ -> "";
            case Credentials.Password password -> password.user() + " " + password.secret();
            case Credentials.Identity identity -> "token " + identity.token();
        };
    }

    @Test
    void readsTheFilesOfPodmanAsWell(@TempDir Path folder) throws Exception {
        Files.createDirectories(folder.resolve("containers"));
        Files.writeString(
                folder.resolve("containers/auth.json"), "{\"auths\": {\"r.example\": {\"auth\": \"bWU6cGFzcw==\"}}}");
        Keychain keychain =
                new Keychain(Map.of("XDG_RUNTIME_DIR", folder.toString(), "HOME", folder.toString()), _ -> {});
        assertThat(text(keychain.of("r.example", "a"))).isEqualTo("me pass");
    }

    @Test
    void aBrokenFileIsSaid(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("config.json"), "{\"auths\": ");
        Keychain keychain = new Keychain(Map.of("DOCKER_CONFIG", folder.toString()), _ -> {});
        assertThatThrownBy(() -> keychain.of("r.example", "a")).hasMessageContaining("config.json: no JSON object");
    }

    /** A helper of another machine stands in many a file, and most images need none. */
    @Test
    void aProgramThatIsNotThereIsSaidAndNobodyAsks(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("config.json"), "{\"credsStore\": \"desktop\"}");
        List<String> notes = new java.util.ArrayList<>();
        Keychain keychain = new Keychain(Map.of("DOCKER_CONFIG", folder.toString(), "PATH", ""), notes::add);
        assertThat(keychain.of("docker.io", "library/alpine")).isEqualTo(Credentials.ANONYMOUS);
        assertThat(notes).singleElement().asString().contains("docker-credential-desktop: not on the PATH");
    }

    @Test
    void asksARealProgram(@TempDir Path folder) throws Exception {
        program(
                folder,
                "fine",
                "read server\necho \"{\\\"Username\\\": \\\"u\\\", \\\"Secret\\\": \\\"$1 $server\\\"}\"");
        program(folder, "without", "echo 'credentials not found in native keychain'; exit 1");
        program(folder, "broken", "echo boom; exit 3");
        CredentialProgram programs = new CredentialProgram(Map.of("PATH", folder + ":/usr/bin:/bin"));
        assertThat(programs.get("fine", "r.example")).contains("get r.example");
        assertThat(programs.get("without", "r.example")).isEmpty();
        assertThatThrownBy(() -> programs.get("broken", "r.example")).hasMessageContaining("exit status 3");
        assertThatThrownBy(() -> programs.get("absent", "r.example")).hasMessageContaining("not on the PATH");
        assertThatThrownBy(() -> programs.get("../evil", "r.example")).hasMessageContaining("no name of a program");
    }

    private static void program(Path folder, String name, String script) throws IOException {
        Path file = folder.resolve("docker-credential-" + name);
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
