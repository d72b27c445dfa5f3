package dev.hull.artefacts.secrets;

import dev.hull.artefacts.Cataloguer;
import dev.hull.artefacts.Claim;
import dev.hull.artefacts.Content;
import dev.hull.artefacts.Discoveries;
import dev.hull.artefacts.FileEntry;
import dev.hull.model.Notable.Credential;
import dev.hull.model.secrets.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

/**
 * Private keys, files in which programs keep credentials, and providers' tokens in small texts: configuration, scripts, sources. Told by
 * name first, so that of most files not a byte is read; what libraries and distributions bring along is left out by its folder.
 */
public final class CredentialFiles implements Cataloguer {
    private static final long LARGEST = 256 << 10;
    private static final long SMALLEST = 14;
    private static final int BINARY_WITHIN = 512;

    /** Many files are read, and of few more than a look is taken. */
    private static final ThreadLocal<byte[]> BUFFER = ThreadLocal.withInitial(() -> new byte[(int) LARGEST]);

    /** Where packages keep what is theirs: examples, tests, and code of others. */
    private static final String[] LIBRARIES = {
        "/usr/share",
        "/usr/lib",
        "/usr/lib64",
        "/usr/libexec",
        "/usr/include",
        "/usr/local/lib",
        "/usr/local/share",
        "/usr/local/go",
        "/usr/local/include",
        "/lib",
        "/lib64",
        "/var/lib/dpkg",
        "/var/lib/apt",
        "/var/lib/rpm",
        "/var/cache",
        "/etc/ssl/certs",
        "/etc/pki/ca-trust",
        "/etc/ca-certificates",
        "node_modules",
        "site-packages",
        "dist-packages",
        "gems",
        "pkg",
        "vendor",
        "registry",
        "repository"
    };

    private static final Set<String> KEPT_IN = StoredCredentials.NAMES;

    /** Where they usually lie: keys, files that programs keep them in, configuration. */
    public static final CredentialFiles USUAL = new CredentialFiles(Claim.names(KEPT_IN.toArray(String[]::new))
            .and(Claim.names(
                    "id_rsa",
                    "id_dsa",
                    "id_ecdsa",
                    "id_ed25519",
                    "ssh_host_rsa_key",
                    "ssh_host_dsa_key",
                    "ssh_host_ecdsa_key",
                    "ssh_host_ed25519_key",
                    ".bash_history",
                    ".bashrc",
                    ".profile"))
            .and(Claim.endings(
                    ".pem",
                    ".key",
                    ".ppk",
                    ".p8",
                    ".env",
                    ".json",
                    ".yaml",
                    ".yml",
                    ".toml",
                    ".ini",
                    ".conf",
                    ".cfg",
                    ".config",
                    ".properties",
                    ".xml",
                    ".sh",
                    ".tf",
                    ".tfvars",
                    ".tfstate",
                    ".local",
                    ".production",
                    ".development"))
            .outside(LIBRARIES));

    /** In source code and other texts as well. */
    public static final CredentialFiles WITH_SOURCES = new CredentialFiles(USUAL.claim.and(Claim.endings(
            ".py", ".js", ".mjs", ".cjs", ".ts", ".rb", ".php", ".java", ".kt", ".go", ".rs", ".cs", ".c", ".cc",
            ".cpp", ".h", ".pl", ".sql", ".txt", ".md", ".csv", ".log", ".html", ".bak")));

    private final Claim claim;

    private CredentialFiles(Claim claim) {
        this.claim = claim;
    }

    @Override
    public String name() {
        return "credentials";
    }

    @Override
    public Claim claim() {
        return claim;
    }

    @Override
    public boolean wants(FileEntry file) {
        return file.size() >= SMALLEST && file.size() <= LARGEST;
    }

    @Override
    public void read(FileEntry file, Content content, Discoveries found) {
        byte[] bytes = BUFFER.get();
        int length = (int) Math.min(content.size(), bytes.length);
        content.segment().asByteBuffer().get(bytes, 0, length);
        if (isBinary(bytes, length)) {
            return;
        }
        boolean isKept = StoredCredentials.areIn(file.path());
        if (!isKept && !Tokens.mayBeIn(bytes, length)) {
            return;
        }
        String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
        Set<String> kinds = new TreeSet<>();
        Tokens.in(text).forEach(token -> kinds.add(token.label()));
        if (isKept && kinds.isEmpty()) {
            StoredCredentials.kind(file.path(), text).ifPresent(kinds::add);
        }
        kinds.forEach(kind -> found.notable(new Credential(file.path(), kind, -1, -1)));
    }

    private static boolean isBinary(byte[] bytes, int length) {
        for (int i = 0; i < Math.min(length, BINARY_WITHIN); i++) {
            if (bytes[i] == 0) {
                return true;
            }
        }
        return false;
    }
}
