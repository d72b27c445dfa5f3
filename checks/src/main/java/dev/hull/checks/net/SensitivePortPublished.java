package dev.hull.checks.net;

import static dev.hull.model.Fields.PORTS;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.checks.Scene;
import dev.hull.model.Container;
import dev.hull.model.Item;
import dev.hull.model.Port;
import dev.hull.model.Remedy;
import dev.hull.model.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A data store, a queue, a debugger or a control service answers beyond the host. The port inside the container says which it is, else
 * that on the host.
 *
 * <p>Fields: Docker {@code --publish}; Compose {@code ports}.
 */
final class SensitivePortPublished {
    static final Check<Container> CHECK =
            Check.ofContainer("net.sensitive-port-published", Severity.HIGH, SensitivePortPublished::look);

    /** Registered at IANA, or the documented default of the program. */
    private static final TreeMap<Integer, String> SERVICES = new TreeMap<>(Map.ofEntries(
            Map.entry(23, "Telnet"),
            Map.entry(389, "LDAP"),
            Map.entry(445, "SMB"),
            Map.entry(873, "rsync"),
            Map.entry(1433, "SQL Server"),
            Map.entry(1521, "Oracle"),
            Map.entry(2049, "NFS"),
            Map.entry(2181, "ZooKeeper"),
            Map.entry(2375, "Docker API"),
            Map.entry(2376, "Docker API"),
            Map.entry(2379, "etcd"),
            Map.entry(2380, "etcd"),
            Map.entry(3306, "MySQL"),
            Map.entry(3389, "RDP"),
            Map.entry(4444, "Selenium"),
            Map.entry(5005, "JDWP"),
            Map.entry(5432, "PostgreSQL"),
            Map.entry(5672, "AMQP"),
            Map.entry(5900, "VNC"),
            Map.entry(5984, "CouchDB"),
            Map.entry(6379, "Redis"),
            Map.entry(7001, "Cassandra"),
            Map.entry(7199, "Cassandra JMX"),
            Map.entry(7687, "Neo4j"),
            Map.entry(8086, "InfluxDB"),
            Map.entry(8123, "ClickHouse"),
            Map.entry(9042, "Cassandra"),
            Map.entry(9092, "Kafka"),
            Map.entry(9200, "Elasticsearch"),
            Map.entry(9229, "Node.js inspector"),
            Map.entry(9300, "Elasticsearch"),
            Map.entry(10250, "kubelet"),
            Map.entry(10255, "kubelet"),
            Map.entry(11211, "memcached"),
            Map.entry(15672, "RabbitMQ"),
            Map.entry(27017, "MongoDB"),
            Map.entry(27018, "MongoDB"),
            Map.entry(50070, "HDFS")));

    private SensitivePortPublished() {}

    private static List<Hit> look(Container container, Scene scene) {
        if (scene.isKubernetes() || Ports.areDiscarded(container)) {
            return Hit.none();
        }
        List<Hit> hits = new ArrayList<>();
        for (Item<Port> item : container.items(PORTS).known()) {
            Port port = item.value();
            if (!Ports.isLoopback(port.hostAddress())) {
                service(port).ifPresent(s -> hits.add(hit(item, s)));
            }
        }
        return hits;
    }

    private static Hit hit(Item<Port> item, String service) {
        return Hit.on(PORTS, Ports.key(item.value()), item.at())
                .arg("service", service)
                .arg(
                        "port",
                        Ports.range(item.value().containerFrom(), item.value().containerTo()))
                .remedy(new Remedy.Ask("who", List.of("127.0.0.1")));
    }

    private static Optional<String> service(Port port) {
        return within(port.containerFrom(), port.containerTo()).or(() -> within(port.hostFrom(), port.hostTo()));
    }

    private static Optional<String> within(int from, int to) {
        Map.Entry<Integer, String> entry = SERVICES.ceilingEntry(from);
        return entry != null && entry.getKey() <= Math.max(from, to) ? Optional.of(entry.getValue()) : Optional.empty();
    }
}
