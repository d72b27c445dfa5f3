package dev.hull.formats.run;

import dev.hull.formats.tree.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Devices, their rates and rules, and GPUs. */
final class Devices {
    private Devices() {}

    /** {@return whether {@code text} names a device of the Container Device Interface: {@code vendor/class=name}} */
    static boolean isInterfaceName(String text) {
        int slash = text.indexOf('/');
        int sign = text.indexOf('=');
        return slash > 0
                && sign > slash + 1
                && sign < text.length() - 1
                && isName(text.substring(0, slash), "_-.", true)
                && isName(text.substring(slash + 1, sign), "_-", true)
                && isName(text.substring(sign + 1), "_-.:", false);
    }

    private static boolean isName(String text, String signs, boolean letterFirst) {
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        boolean inside = text.chars().allMatch(c -> isAlphanumeric((char) c) || signs.indexOf(c) >= 0);
        return inside
                && isAlphanumeric(last)
                && isAlphanumeric(first)
                && !(letterFirst && first >= '0' && first <= '9');
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** {@return an item of {@code HostConfig.Devices}: {@code host[:container[:permissions]]}} */
    static Node device(Given given, String text) throws Refusal {
        String[] parts = text.split(":", -1);
        if (parts.length > 3 || parts[0].isEmpty()) {
            throw new Refusal("not a device as /dev/host[:/dev/container[:rwm]]");
        }
        boolean modeSecond = parts.length == 2 && isMode(parts[1]);
        String inside = parts.length == 1 || modeSecond ? parts[0] : parts[1];
        if (parts.length == 3 && !isMode(parts[2])) {
            throw new Refusal("permissions of a device are some of r, w and m, each once");
        }
        if (!inside.startsWith("/") && !given.hides(inside)) {
            throw new Refusal("not the absolute path of a device");
        }
        boolean cleanHost = parts.length == 1 || modeSecond;
        String host = cleanHost ? RunContext.clean(parts[0]) : parts[0];
        String container = cleanHost ? host : parts.length == 2 ? RunContext.clean(parts[1]) : parts[1];
        return new Tree()
                .put("PathOnHost", given.node(host))
                .put("PathInContainer", given.node(container))
                .put("CgroupPermissions", given.node(parts.length == 3 ? parts[2] : modeSecond ? parts[1] : "rwm"))
                .build(given.origin());
    }

    private static boolean isMode(String text) {
        return !text.isEmpty()
                && text.length() <= 3
                && text.chars().distinct().count() == text.length()
                && text.chars().allMatch(c -> "rwm".indexOf(c) >= 0);
    }

    static Node weight(Given given, String text) throws Refusal {
        String[] parts = pathAnd(text);
        long value;
        try {
            value = GoNumbers.unsigned(decimal(parts[1]), 16).longValue();
        } catch (Refusal _) {
            throw new Refusal("the weight of a device is 0, or 10 to 1000");
        }
        if (value != 0 && (value < 10 || value > 1000)) {
            throw new Refusal("the weight of a device is 0, or 10 to 1000");
        }
        return pair(given, parts[0], "Weight", Node.Num.of(value, given.origin()));
    }

    /** Bytes may have units, operations may not. */
    static Node rate(Given given, String text, boolean bytes) throws Refusal {
        String[] parts = pathAnd(text);
        try {
            Node value = bytes
                    ? Node.Num.of(GoNumbers.bytes(parts[1]), given.origin())
                    : Values.number(GoNumbers.unsigned(decimal(parts[1]), 64), given);
            return pair(given, parts[0], "Rate", value);
        } catch (Refusal _) {
            throw new Refusal(
                    "the rate of a device is " + (bytes ? "a size a second such as 1mb" : "a whole number a second"));
        }
    }

    /** Keeps a leading zero from meaning octal. */
    private static String decimal(String text) {
        int i = 0;
        while (i < text.length() - 1 && text.charAt(i) == '0' && Character.isDigit(text.charAt(i + 1))) {
            i++;
        }
        return text.substring(i);
    }

    private static Node pair(Given given, String path, String key, Node value) {
        return new Tree().put("Path", given.node(path)).put(key, value).build(given.origin());
    }

    private static String[] pathAnd(String text) throws Refusal {
        int colon = text.indexOf(':');
        if (colon <= 0) {
            throw new Refusal("not a device with a number, as /dev/sda:200");
        }
        if (!text.startsWith("/dev/")) {
            throw new Refusal("the path of a device begins with /dev/");
        }
        return new String[] {text.substring(0, colon), text.substring(colon + 1)};
    }

    /** {@return a rule of the device cgroup, as {@code c 1:3 rwm}} */
    static Node rule(Given given, String text) throws Refusal {
        String[] parts = text.split(" ", -1);
        boolean right = parts.length == 3
                && List.of("a", "c", "b").contains(parts[0])
                && parts[1].indexOf(':') > 0
                && isNumberOrAny(parts[1].substring(0, parts[1].indexOf(':')))
                && isNumberOrAny(parts[1].substring(parts[1].indexOf(':') + 1))
                && !parts[2].isEmpty()
                && parts[2].length() <= 3
                && parts[2].chars().allMatch(c -> "rwm".indexOf(c) >= 0);
        if (!right) {
            throw new Refusal("not a rule of the device cgroup such as c 1:3 rwm");
        }
        return given.node(text);
    }

    private static boolean isNumberOrAny(String text) {
        return text.equals("*") || (!text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9'));
    }

    /** {@return an item of {@code HostConfig.DeviceRequests} (docker/cli, opts.GpuOpts)} */
    static Node gpus(Given given, String text) throws Refusal {
        Set<String> seen = new HashSet<>();
        Node driver = given.node("");
        Node count = Node.Num.of(0, given.origin());
        Node ids = new Node.Null(given.origin());
        Node capabilities = capabilities(given, List.of());
        Node options = Node.Obj.of(List.of(), given.origin());
        for (String field : Csv.fields(text)) {
            int sign = field.indexOf('=');
            String key = sign < 0 ? field : field.substring(0, sign);
            String value = sign < 0 ? "" : field.substring(sign + 1);
            if (!seen.add(key)) {
                throw new Refusal("the key '" + key + "' is given twice");
            }
            if (sign < 0) {
                seen.add("count");
                count = count(given, key);
                continue;
            }
            switch (key) {
                case "driver" -> driver = given.node(value);
                case "count" -> count = count(given, value);
                case "device" -> ids = Tree.list(texts(given, value), ids);
                case "capabilities" -> capabilities = capabilities(given, texts(given, value));
                case "options" -> options = options(given, value);
                default -> throw new Refusal("an unknown key '" + key + "'");
            }
        }
        if (!seen.contains("count") && ids instanceof Node.Null) {
            count = Node.Num.of(1, given.origin());
        }
        return new Tree()
                .put("Driver", driver)
                .put("Count", count)
                .put("DeviceIDs", ids)
                .put("Capabilities", capabilities)
                .put("Options", options)
                .build(given.origin());
    }

    private static Node count(Given given, String text) throws Refusal {
        return text.toLowerCase(Locale.ROOT).equals("all") && text.equals("all")
                ? Node.Num.of(-1, given.origin())
                : Node.Num.of(GoNumbers.decimal(text), given.origin());
    }

    private static List<Node> texts(Given given, String value) {
        return List.of(value.split(",", -1)).stream()
                .map(part -> (Node) given.node(part))
                .toList();
    }

    private static Node capabilities(Given given, List<Node> some) {
        List<Node> all = new java.util.ArrayList<>(some);
        all.add(given.node("gpu"));
        return new Node.Arr(List.of(new Node.Arr(all, given.origin())), given.origin());
    }

    private static Node options(Given given, String value) throws Refusal {
        Tree tree = new Tree();
        for (String field : Csv.fields(value)) {
            int sign = field.indexOf('=');
            tree.put(
                    sign < 0 ? field : field.substring(0, sign), given.node(sign < 0 ? "" : field.substring(sign + 1)));
        }
        return tree.build(given.origin());
    }
}
