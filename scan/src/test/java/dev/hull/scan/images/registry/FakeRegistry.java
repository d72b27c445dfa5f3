package dev.hull.scan.images.registry;

import static dev.hull.scan.web.FakeServer.answer;
import static dev.hull.scan.web.FakeServer.head;

import dev.hull.scan.web.FakeServer;
import dev.hull.scan.web.Patience;
import dev.hull.scan.web.WebSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** A registry with one small image, that does not behave unless it is let. */
public final class FakeRegistry implements AutoCloseable {
    public static final Patience SHORT = new Patience(2_000, 400, 800, 10_000, 500, 3, 10, 2_000);

    /** What is done instead of a good answer. {@return whether it was done} */
    public interface Mischief {
        boolean done(FakeServer.Asked asked, OutputStream out) throws Exception;
    }

    private static final String OCI_IMAGE = "application/vnd.oci.image.manifest.v1+json";
    public static final Mischief NONE = (_, _) -> false;

    public final FakeServer server;
    final byte[] layer;
    final String config = "{\"architecture\": \"amd64\", \"os\": \"linux\", \"rootfs\": {\"type\": \"layers\"}}";
    final String manifest;
    final String index;
    private final Map<String, byte[]> blobs = new HashMap<>();

    public FakeRegistry(Mischief mischief) throws IOException {
        this(mischief, "application/vnd.oci.image.layer.v1.tar+gzip", packed());
    }

    /** One whose content is something else than a layer. */
    public static FakeRegistry of(String mediaType, byte[] content) throws IOException {
        return new FakeRegistry(NONE, mediaType, content);
    }

    private FakeRegistry(Mischief mischief, String mediaType, byte[] content) throws IOException {
        layer = content;
        manifest = "{\"schemaVersion\": 2, \"mediaType\": \"" + OCI_IMAGE + "\", \"config\": "
                + descriptor("application/vnd.oci.image.config.v1+json", bytes(config)) + ", \"layers\": ["
                + descriptor(mediaType, layer) + "]}";
        String other = descriptor(OCI_IMAGE, bytes(manifest));
        index = "{\"schemaVersion\": 2, \"manifests\": [" + platform(other, "windows", "amd64") + ", "
                + platform(other, "linux", "amd64") + "]}";
        blobs.put(Digest.of(bytes(config)), bytes(config));
        blobs.put(Digest.of(layer), layer);
        server = new FakeServer((asked, out) -> {
            if (!mischief.done(asked, out)) {
                behave(asked, out);
            }
        });
    }

    private static String platform(String descriptor, String os, String architecture) {
        return descriptor.substring(0, descriptor.length() - 1) + ", \"platform\": {\"os\": \"" + os
                + "\", \"architecture\": \"" + architecture + "\"}}";
    }

    static String descriptor(String type, byte[] bytes) {
        return "{\"mediaType\": \"" + type + "\", \"digest\": \"" + Digest.of(bytes) + "\", \"size\": " + bytes.length
                + "}";
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A layer with a package database of one package, and much that can't be packed. */
    private static byte[] packed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            entry(zip, "etc/os-release", bytes("ID=debian\nVERSION_ID=\"12\"\n"));
            entry(
                    zip,
                    "var/lib/dpkg/status",
                    bytes("Package: zlib1g\nStatus: install ok installed\nVersion: 1:1.2.13\n"
                            + "Architecture: amd64\nSource: zlib\n\n"));
            byte[] chance = new byte[300_000];
            new java.util.Random(7).nextBytes(chance);
            entry(zip, "chance", chance);
            zip.write(new byte[1024]);
        }
        return out.toByteArray();
    }

    /** A file in a tar archive (POSIX.1-2024 pax, ustar header block). */
    private static void entry(OutputStream out, String name, byte[] content) throws IOException {
        byte[] header = new byte[512];
        put(header, 0, name);
        put(header, 100, "0000644");
        put(header, 108, "0000000");
        put(header, 116, "0000000");
        put(header, 124, String.format("%011o", content.length));
        put(header, 136, "00000000000");
        put(header, 148, "        ");
        header[156] = '0';
        put(header, 257, "ustar");
        put(header, 263, "00");
        int sum = 0;
        for (byte b : header) {
            sum += b & 0xff;
        }
        put(header, 148, String.format("%06o\0 ", sum));
        out.write(header);
        out.write(content);
        out.write(new byte[(512 - content.length % 512) % 512]);
    }

    private static void put(byte[] header, int at, String text) {
        System.arraycopy(bytes(text), 0, header, at, text.length());
    }

    private void behave(FakeServer.Asked asked, OutputStream out) throws IOException {
        String path = asked.path();
        if (path.equals("/v2/")) {
            answer(out, 200, "", "{}");
        } else if (path.contains("/manifests/")) {
            String wanted = path.substring(path.lastIndexOf('/') + 1);
            String text = wanted.equals("many") ? index : manifest;
            boolean known = !wanted.startsWith("sha256:") || wanted.equals(Digest.of(bytes(text)));
            String headers = "Docker-Content-Digest: " + Digest.of(bytes(text)) + "\r\n";
            if (!known || wanted.equals("absent")) {
                answer(out, 404, "", "{\"errors\": [{\"code\": \"MANIFEST_UNKNOWN\"}]}");
            } else if (asked.method().equals("HEAD")) {
                head(out, 200, headers + "Content-Length: " + text.length() + "\r\n");
            } else {
                answer(out, 200, headers, text);
            }
        } else {
            blob(asked, out);
        }
    }

    void blob(FakeServer.Asked asked, OutputStream out) throws IOException {
        byte[] blob = blobs.get(asked.path().substring(asked.path().lastIndexOf('/') + 1));
        if (blob == null) {
            answer(out, 404, "", "");
            return;
        }
        int from = asked.from();
        String range = "Content-Range: bytes " + from + "-" + (blob.length - 1) + "/" + blob.length + "\r\n";
        head(out, from > 0 ? 206 : 200, (from > 0 ? range : "") + "Content-Length: " + (blob.length - from) + "\r\n");
        out.write(blob, from, blob.length - from);
    }

    static Registries registries(Map<String, String> environment) {
        return new Registries(settings(environment));
    }

    public static RegistrySettings settings(Map<String, String> environment) {
        return RegistrySettings.of(WebSettings.of(environment).withPatience(SHORT));
    }

    public String reference(String tag) {
        return server.host() + "/team/app:" + tag;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
