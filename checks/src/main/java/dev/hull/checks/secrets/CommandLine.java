package dev.hull.checks.secrets;

import dev.hull.checks.ShellText;
import dev.hull.model.secrets.Entropy;
import dev.hull.model.secrets.Form;
import dev.hull.model.secrets.Literal;
import dev.hull.model.secrets.SecretName;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Credentials in commands: what options, assignments, URLs and headers pass, and what is written to files that hold one. */
final class CommandLine {
    private static final Set<String> MYSQL =
            Set.of("mysql", "mysqldump", "mysqladmin", "mariadb", "mariadb-admin", "mariadb-dump", "mysqlimport");
    private static final String CURL = "curl";
    private static final Set<String> REDIS = Set.of("redis-cli", "valkey-cli");
    private static final Set<String> SAY = Set.of("echo", "printf");
    private static final Set<String> TAKE_PASSWORDS = Set.of("chpasswd", "passwd", "htpasswd", "smbpasswd");
    private static final Set<String> USER_PLACEHOLDERS =
            Set.of("user", "username", "password", "pass", "token", "test", "pwd", "passwd", "secret", "apikey", "key");
    private static final int NESTED_AT_MOST = 2;

    private final List<Secret> found = new ArrayList<>();

    private CommandLine() {}

    /** What was found: {@code what} names the option, variable or kind, and never the value. */
    record Secret(String what, int length) {}

    /** {@return the credentials in the words of one command} */
    static List<Secret> inWords(List<String> words) {
        CommandLine line = new CommandLine();
        line.command(new ShellText.Command(words, List.of(), false), "", 0);
        return line.found;
    }

    /** {@return the credentials in shell text} */
    static List<Secret> inShell(String text) {
        CommandLine line = new CommandLine();
        line.shell(text, 0);
        return line.found;
    }

    private void shell(String text, int depth) {
        String said = "";
        for (ShellText.Command command : ShellText.commands(text)) {
            command(command, command.piped() ? said : "", depth);
            said = SAY.contains(command.program()) ? last(command.words()) : "";
        }
    }

    private void command(ShellText.Command command, String said, int depth) {
        List<String> words = command.words();
        String program = words.contains(CURL) ? CURL : command.program();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String next = i + 1 < words.size() ? words.get(i + 1) : "";
            if (word.startsWith("-")) {
                option(program, word, next);
            } else if (assignment(word) || depth >= NESTED_AT_MOST) {
                continue;
            } else if (word.indexOf(' ') >= 0 && !SAY.contains(program)) {
                shell(word, depth + 1);
            }
            plain(word);
        }
        written(command);
        if (TAKE_PASSWORDS.contains(program) || program.equals("docker") && words.contains("--password-stdin")) {
            add(program, said.substring(said.indexOf(':') + 1));
        }
    }

    private void option(String program, String word, String next) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        String value = equals < 0 ? next : word.substring(equals + 1);
        boolean names = SecretName.is(name) || name.equals("--auth");
        if (names && name.length() > 2 && !(equals < 0 && value.startsWith("-"))) {
            add(name, value);
        } else if (MYSQL.contains(program) && word.startsWith("-p") && word.length() > 2) {
            add("-p", word.substring(2));
        } else if (REDIS.contains(program) && word.equals("-a")) {
            add("-a", next);
        } else if (program.equals(CURL)) {
            curl(word, next);
        } else if (name.equals("-e") || name.equals("--env") || name.equals("--build-arg")) {
            assignment(value);
        }
    }

    private void curl(String word, String next) {
        if (word.equals("-u") || word.equals("--user") || word.equals("-U") || word.equals("--proxy-user")) {
            user(word, next);
        } else if (word.startsWith("-u") && !word.startsWith("--") && word.length() > 2) {
            user("-u", word.substring(2));
        } else if (word.startsWith("--user=")) {
            user("--user", word.substring("--user=".length()));
        } else if (word.equals("-H") || word.equals("--header")) {
            header(next);
        } else if (word.startsWith("-H") && word.length() > 2) {
            header(word.substring(2));
        }
    }

    private void user(String option, String value) {
        int colon = value.indexOf(':');
        String password = value.substring(colon + 1);
        boolean placeholder = USER_PLACEHOLDERS.contains(password.toLowerCase(Locale.ROOT)) || isVariable(password);
        if (colon >= 0 && !placeholder) {
            add(option, password);
        }
    }

    private void header(String header) {
        int colon = header.indexOf(':');
        String name = colon < 0 ? "" : header.substring(0, colon).strip().toLowerCase(Locale.ROOT);
        String value = colon < 0 ? "" : header.substring(colon + 1).strip();
        boolean authorization = name.equals("authorization") || name.equals("proxy-authorization");
        if (authorization) {
            int space = value.indexOf(' ');
            String credential = value.substring(space + 1).strip();
            boolean basic = value.toLowerCase(Locale.ROOT).startsWith("basic ");
            if (basic ? isBasic(credential) : isKey(credential)) {
                add("Authorization", credential);
            }
        } else if (SecretName.is(name) && isKey(value)) {
            add(header.substring(0, colon).strip(), value);
        }
    }

    /** RFC 7617: base64 of user and password. */
    private static boolean isBasic(String credential) {
        try {
            byte[] decoded = Base64.getDecoder().decode(credential);
            for (byte each : decoded) {
                if (each == ':') {
                    return true;
                }
            }
            return false;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isKey(String value) {
        return value.length() >= 8 && value.indexOf(' ') < 0 && !isVariable(value) && Entropy.of(value) >= 2.75;
    }

    private static boolean isVariable(String value) {
        return value.startsWith("$") || value.startsWith("<") || value.indexOf('{') >= 0 || value.startsWith("%");
    }

    private boolean assignment(String word) {
        int equals = word.indexOf('=');
        if (equals <= 0 || word.startsWith("-") || !isName(word, equals)) {
            return false;
        }
        String name = word.substring(0, equals);
        if (SecretName.is(name)) {
            add(name, word.substring(equals + 1));
        }
        return true;
    }

    private static boolean isName(String word, int end) {
        for (int i = 0; i < end; i++) {
            if (!Form.has('w', word.charAt(i)) && word.charAt(i) != '.') {
                return false;
            }
        }
        return true;
    }

    private void plain(String word) {
        if (Literal.hasUrlWithPassword(word)) {
            found.add(new Secret("URL", word.length()));
        }
    }

    /** {@code echo} of a literal into a file whose name says that it holds a credential. */
    private void written(ShellText.Command command) {
        boolean says = SAY.contains(command.program()) && command.words().size() > 1;
        for (String file : command.files()) {
            String text = last(command.words());
            if (says && isSecretFile(file) && text.indexOf('$') < 0 && !assignment(text)) {
                add(file.substring(file.lastIndexOf('/') + 1), text);
            }
        }
    }

    private static boolean isSecretFile(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return SecretName.is(name)
                || name.equals(".netrc")
                || name.equals(".pgpass")
                || name.equals("shadow")
                || name.startsWith("id_")
                || name.equals(".git-credentials");
    }

    private static String last(List<String> words) {
        return words.isEmpty() ? "" : words.getLast();
    }

    private void add(String what, String value) {
        if (Literal.isCredential(value) && value.indexOf('$') < 1) {
            found.add(new Secret(what, value.length()));
        }
    }
}
