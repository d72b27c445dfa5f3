package dev.hull.formats.compose;

import dev.hull.formats.tree.Node;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The short form of a mount, {@code [SOURCE:]TARGET[:OPTIONS]}, in its long form.
 *
 * <p>Source: the volumes chapter of the Compose specification, and compose-go 2.9.1: a source that begins with {@code .}, {@code /},
 * {@code ~}, {@code \\} or a drive is a path, any other the name of a volume; options that are not known are passed over.
 */
final class ShortMount {
    private static final Set<String> PROPAGATIONS =
            Set.of("rprivate", "private", "rshared", "shared", "rslave", "slave");
    private static final int PARTS = 3;

    private ShortMount() {}

    static Parsed parse(Node.Text text) {
        String spec = text.value();
        if (spec.isEmpty()) {
            return new Parsed.Bad("a mount can't be empty");
        }
        if (utf8Length(spec) <= 2) {
            Node type = Node.Text.of("volume", text.origin());
            return good(
                    text,
                    List.of(
                            new Node.Entry("type", text.at(), type),
                            new Node.Entry("target", text.at(), target(text))));
        }
        List<int[]> parts = split(spec);
        for (int[] part : parts) {
            if (part[0] == part[1]) {
                return new Parsed.Bad(
                        "`" + spec + "` has nothing between two colons, before the first or after the last");
            }
        }
        return parts.size() > PARTS
                ? new Parsed.Bad("`" + spec + "` has too many colons: SOURCE:TARGET:OPTIONS")
                : good(text, mount(text, parts));
    }

    private static Parsed good(Node.Text text, List<Node.Entry> entries) {
        return new Parsed.Good(List.of(Edit.object(entries, text.origin())));
    }

    private static Node target(Node.Text text) {
        return Node.Text.of(UnixPath.clean(text.value()), text.origin());
    }

    private static int utf8Length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** {@return the spans of the parts} A colon within {@code ${…}}, or after the one letter of a drive, parts nothing. */
    private static List<int[]> split(String spec) {
        List<int[]> parts = new ArrayList<>();
        int start = 0;
        int braces = 0;
        for (int i = 0; i < spec.length(); i++) {
            char c = spec.charAt(i);
            if (c == '$' && spec.startsWith("{", i + 1)) {
                braces++;
            } else if (c == '}' && braces > 0) {
                braces--;
            } else if (c == ':' && braces == 0 && !isDrive(spec, start, i)) {
                parts.add(new int[] {start, i});
                start = i + 1;
            }
        }
        parts.add(new int[] {start, spec.length()});
        return parts;
    }

    private static boolean isDrive(String spec, int start, int colon) {
        return colon == start + 1 && Character.isLetter(spec.charAt(start));
    }

    private static List<Node.Entry> mount(Node.Text text, List<int[]> parts) {
        Node.Text target = piece(text, parts.size() == 1 ? parts.getFirst() : parts.get(1));
        List<Node.Text> options = parts.size() == PARTS ? options(text, parts.get(2)) : List.of();
        boolean path = parts.size() > 1 && isPath(piece(text, parts.getFirst()).value());
        Map<String, Node> mount = new LinkedHashMap<>();
        mount.put("type", Node.Text.of(path ? "bind" : "volume", text.origin()));
        if (parts.size() > 1) {
            mount.put("source", piece(text, parts.getFirst()));
        }
        mount.put("target", target(target));
        if (isReadOnly(options)) {
            mount.put("read_only", Node.Bool.of(true, text.origin()));
        }
        Map<String, Node> bind = bind(options);
        if (path) {
            bind.put("create_host_path", Node.Bool.of(true, text.origin()));
        }
        if (!bind.isEmpty()) {
            mount.put("bind", Edit.object(entries(bind), text.origin()));
        }
        Map<String, Node> volume = volume(options);
        if (!path || !volume.isEmpty()) {
            mount.put("volume", Edit.object(entries(volume), text.origin()));
        }
        return entries(mount);
    }

    private static Node.Text piece(Node.Text text, int[] part) {
        return Piece.of(text, part[0], part[1]);
    }

    private static boolean isReadOnly(List<Node.Text> options) {
        boolean only = false;
        for (Node.Text option : options) {
            only = option.value().equals("ro") || (only && !option.value().equals("rw"));
        }
        return only;
    }

    private static Map<String, Node> bind(List<Node.Text> options) {
        Map<String, Node> bind = new LinkedHashMap<>();
        for (Node.Text option : options) {
            if (option.value().equalsIgnoreCase("z")) {
                bind.put("selinux", option);
            } else if (PROPAGATIONS.contains(option.value())) {
                bind.put("propagation", option);
            }
        }
        return bind;
    }

    private static Map<String, Node> volume(List<Node.Text> options) {
        Map<String, Node> volume = new LinkedHashMap<>();
        for (Node.Text option : options) {
            if (option.value().equals("nocopy")) {
                volume.put("nocopy", Node.Bool.of(true, option.origin()));
            }
        }
        return volume;
    }

    private static List<Node.Entry> entries(Map<String, Node> values) {
        List<Node.Entry> entries = new ArrayList<>();
        values.forEach((key, value) -> entries.add(new Node.Entry(key, value.at(), value)));
        return entries;
    }

    private static List<Node.Text> options(Node.Text text, int[] part) {
        List<Node.Text> options = new ArrayList<>();
        int start = part[0];
        for (int i = part[0]; i <= part[1]; i++) {
            if (i == part[1] || text.value().charAt(i) == ',') {
                options.add(Piece.of(text, start, i));
                start = i + 1;
            }
        }
        return options;
    }

    static boolean isPath(String source) {
        return source.startsWith(".")
                || source.startsWith("/")
                || source.startsWith("~")
                || source.startsWith("\\\\")
                || (source.length() > 1 && source.charAt(1) == ':' && Character.isLetter(source.charAt(0)));
    }
}
