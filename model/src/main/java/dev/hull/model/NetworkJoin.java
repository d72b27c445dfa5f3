package dev.hull.model;

import java.util.List;

/** A container's place in one network; addresses are empty where the engine chooses. */
public record NetworkJoin(String network, String ipv4, String ipv6, List<String> aliases) {
    public NetworkJoin {
        aliases = List.copyOf(aliases);
    }
}
