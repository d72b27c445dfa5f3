package dev.hull.formats.run;

import dev.hull.formats.shell.Word;
import dev.hull.model.KeyValue;
import dev.hull.model.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code docker network create}: the network that it makes. */
final class NetworkLine {
    private NetworkLine() {}

    /** {@return the network, unless its name is not known} */
    static Optional<Network> read(Invocation invocation) {
        List<Word> words = new ArrayList<>();
        CommandLine line = CommandLine.parse(invocation.words(), Flags.of("docker-network-create"));
        List<Given> flags = new ArrayList<>(line.flags());
        // Unlike run's, these flags may stand behind the name.
        while (!line.arguments().isEmpty()) {
            words.add(line.arguments().getFirst());
            line = CommandLine.parse(
                    line.arguments().subList(1, line.arguments().size()), Flags.of("docker-network-create"));
            flags.addAll(line.flags());
        }
        if (words.isEmpty() || !words.getFirst().isKnown()) {
            return Optional.empty();
        }
        Values values = new Values(new CommandLine(flags, words, List.of(), List.of()));
        String driver = texts(values, "driver").isEmpty()
                ? "bridge"
                : texts(values, "driver").getLast();
        return Optional.of(new Network(
                words.getFirst().text(),
                driver,
                values.isTrue("internal"),
                false,
                texts(values, "subnet"),
                texts(values, "ip-range"),
                options(values),
                words.getFirst().at()));
    }

    private static List<String> texts(Values values, String flag) {
        return values.all(flag).stream().filter(Given::isKnown).map(Given::text).toList();
    }

    private static List<KeyValue> options(Values values) {
        List<KeyValue> options = new ArrayList<>();
        for (String text : texts(values, "opt")) {
            int sign = text.indexOf('=');
            options.add(
                    new KeyValue(sign < 0 ? text : text.substring(0, sign), sign < 0 ? "" : text.substring(sign + 1)));
        }
        return options;
    }
}
