package dev.hull.model;

import java.util.List;

/** A network that an author describes. {@code subnets} and {@code ranges} as written, in CIDR notation. */
public record Network(
        String name,
        String driver,
        boolean internal,
        boolean external,
        List<String> subnets,
        List<String> ranges,
        List<KeyValue> options,
        Location at) {
    public Network {
        subnets = List.copyOf(subnets);
        ranges = List.copyOf(ranges);
        options = List.copyOf(options);
    }
}
