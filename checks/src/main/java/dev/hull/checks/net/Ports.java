package dev.hull.checks.net;

import static dev.hull.model.Fields.NETWORK;

import dev.hull.model.Container;
import dev.hull.model.Namespace;
import dev.hull.model.Port;

/** What a published port means. */
final class Ports {
    private Ports() {}

    /** {@return what tells {@code port} from others of its container: never the address that is to change} */
    static String key(Port port) {
        String container = range(port.containerFrom(), port.containerTo());
        return container + "/" + port.protocol();
    }

    /** {@return ports as a person writes them: {@code 80}, {@code 8000-8010}} */
    static String range(int from, int to) {
        return from == to || to == 0 ? Integer.toString(from) : from + "-" + to;
    }

    /** {@return what answers on the host: a port, a range, or what stands for a free one} */
    static String onHost(Port port) {
        return port.hostFrom() == 0 ? "*" : range(port.hostFrom(), port.hostTo());
    }

    static boolean isLoopback(String address) {
        String bare = bare(address);
        return bare.startsWith("127.") || bare.equals("::1") || bare.equals("localhost");
    }

    static boolean isEveryInterface(String address) {
        String bare = bare(address);
        return bare.isEmpty() || bare.equals("0.0.0.0") || bare.equals("::") || bare.equals("*") || bare.equals("0");
    }

    /** {@return whether the engine throws the container's ports away, since it has no network of its own} */
    static boolean areDiscarded(Container container) {
        Namespace.Kind kind = container.get(NETWORK).worst().kind();
        return container.get(NETWORK).isKnown()
                && (kind == Namespace.Kind.HOST || kind == Namespace.Kind.NONE || kind == Namespace.Kind.JOINED);
    }

    private static String bare(String address) {
        return address.startsWith("[") && address.endsWith("]") ? address.substring(1, address.length() - 1) : address;
    }
}
