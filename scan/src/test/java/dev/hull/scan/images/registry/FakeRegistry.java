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
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** A registry with one small image, that does not behave unless it is let. */
final class FakeRegistry implements AutoCloseable {
    static final Patience SHORT = new Patience(2_000, 400, 800, 10_000, 500, 3, 10, 2_000);

    /** What is done instead of a good answer. {@return whether it was done} */
    interface Mischief {
        boolean done(FakeServer.Asked asked, OutputStream out) throws Exception;
    }

    static final Mischief NONE = (_, _) -> false;

    final FakeServer server;
    final byte[] layer;
    final String config = "{\"architecture\": \"amd64\", \"os\": \"linux\", \"rootfs\": {\"type\": \"layers\"}}";
    final String manifest;
    final String index;
    private final Map<String, byte[]> blobs = new HashMap<>();

    FakeRegistry(Mischief mischief) throws IOException {
        layer = packed();
        manifest = "{\"schemaVersion\": 2, \"mediaType\": \"" + Manifest.OCI_IMAGE + "\", \"config\": "
                + descriptor("application/vnd.oci.image.config.v1+json", bytes(config)) + ", \"layers\": ["
                + descriptor("application/vnd.oci.image.layer.v1.tar+gzip", layer) + "]}";
        String other = descriptor(Manifest.OCI_IMAGE, bytes(manifest));
        index = "{\"schemaVersion\": 2, \"manifests\": ["
                + platform(other, "windows", "amd64") + ", " + platform(other, "linux", "amd64") + "]}";
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
        return "{\"mediaType\": \"" + type + "\", \"digest\": \"" + Digest.of(bytes) + "\", \"size\": " + bytes.length + "}";
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] packed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            byte[] chance = new byte[300_000];
            new java.util.Random(7).nextBytes(chance);
            zip.write(chance);
        }
        return out.toByteArray();
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

    Registries registries() {
        return registries(Map.of());
    }

    static Registries registries(Map<String, String> environment) {
        return new Registries(RegistrySettings.of(
                new WebSettings(environment, java.util.Set.of(), List.<Path>of(), SHORT, _ -> {}), "amd64"));
    }

    String reference(String tag) {
        return server.host() + "/team/app:" + tag;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
