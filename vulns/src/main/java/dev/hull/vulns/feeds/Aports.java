package dev.hull.vulns.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Alpine's build recipes, whose comments say which version fixed what: APKBUILD(5), "secfixes".
 *
 * <p>The release stands in the path alone: a folder {@code edge} or {@code v3.20}.
 */
final class Aports implements Texted {
    private static final String SECFIXES = "# secfixes:";

    @Override
    public boolean claims(String head) {
        return head.contains("pkgname=") && head.contains("pkgver=");
    }

    @Override
    public void read(String where, InputStream in, Sink sink) throws IOException {
        Lines lines = new Lines(in);
        String name = "";
        boolean within = false;
        String version = "";
        Map<String, List<Tree>> fixes = new LinkedHashMap<>();
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (line.startsWith("pkgname=")) {
                name = line.substring(8).replace("\"", "").replace("'", "").trim();
            } else if (line.startsWith(SECFIXES)) {
                within = true;
            } else if (within && line.startsWith("#")) {
                String text = line.substring(1).trim();
                if (text.startsWith("- ")) {
                    fixes.computeIfAbsent(version, _ -> new ArrayList<>())
                            .add(Tree.of(text.substring(2).trim()));
                } else if (text.endsWith(":")) {
                    version = text.substring(0, text.length() - 1).trim();
                }
            } else {
                within = false;
            }
        }
        String release = release(where);
        if (fixes.isEmpty()) {
            sink.leftOut("recipe without fixes");
        } else if (name.isEmpty() || name.contains("$") || release.isEmpty()) {
            sink.leftOut("recipe without a plain name, or release");
        } else {
            Map<String, Tree> secfixes = new LinkedHashMap<>();
            fixes.forEach((fixed, flaws) -> secfixes.put(fixed, Tree.array(flaws)));
            Secdb.secfixes("alpine:" + release, Secdb.SOURCE, name, Tree.object(secfixes), sink);
        }
    }

    private static String release(String where) {
        for (String folder : where.replace('!', '/').split("/")) {
            if (folder.equals("edge")) {
                return folder;
            }
            if (folder.length() > 3 && folder.startsWith("v") && Character.isDigit(folder.charAt(1))) {
                return folder.substring(1);
            }
        }
        return "";
    }
}
