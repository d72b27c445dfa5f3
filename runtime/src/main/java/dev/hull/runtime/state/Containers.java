package dev.hull.runtime.state;

import dev.hull.model.events.Bytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The containers by the first 12 characters of their ids, at most so many: what nothing entered and nobody told of for longest is forgotten first. */
final class Containers {
    private static final int LATELY = 1 << 6;

    private final Map<Bytes, Container> byId;
    private final Consumer<Bytes> gone;
    /** Control groups that threads had lately, and the ids that they stand for: most threads share theirs. */
    private final Bytes[] groups = new Bytes[LATELY];

    private final Bytes[] ids = new Bytes[LATELY];
    private long forgotten;

    /** {@code gone} is told the ids of those that are forgotten. */
    Containers(int most, Consumer<Bytes> gone) {
        Arrays.fill(groups, Bytes.NONE);
        Arrays.fill(ids, Bytes.NONE);
        this.gone = gone;
        this.byId = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Bytes, Container> eldest) {
                boolean full = size() > most;
                if (full) {
                    forgotten++;
                    gone.accept(eldest.getKey());
                }
                return full;
            }
        };
    }

    /** {@return the container of threads in those control groups} */
    Container of(Texts cgroups) {
        Bytes all = cgroups.all();
        int place = Hash.of(all.array(), 0, all.length()) & LATELY - 1;
        if (!all.equals(groups[place])) {
            groups[place] = all;
            ids[place] = Cgroups.container(cgroups);
        }
        return named(ids[place]);
    }

    /** {@return the container of that id, which is made if there is none} */
    Container named(Bytes id) {
        return id.isEmpty() ? Container.HOST : byId.computeIfAbsent(id, Container::new);
    }

    /** {@return what is known of that container, or {@link ContainerDetails#NONE}} */
    ContainerDetails details(Bytes id) {
        Container known = byId.get(id);
        return known == null ? ContainerDetails.NONE : known.details();
    }

    /** Takes in what an engine says, in the JSON of Falco's container plugin. {@return the container, {@link Container#UNKNOWN} if it is no such JSON} */
    Container tell(byte[] bytes, int from, int length) {
        Json json = Json.read(bytes, from, length).get("container");
        Bytes id = Bytes.of(json.get("id").text());
        if (id.isEmpty()) {
            return Container.UNKNOWN;
        }
        Container container = named(id);
        container.details(details(id, json));
        return container;
    }

    /** {@return the container as it was; its threads have none of its details from the next event on} */
    Container forget(byte[] bytes, int from, int length) {
        Json json = Json.read(bytes, from, length).get("container");
        Bytes id = Bytes.of(json.get("id").text());
        Container last = new Container(id);
        last.details(details(id, json));
        if (!id.isEmpty()) {
            named(id).details(ContainerDetails.NONE);
            byId.remove(id);
            gone.accept(id);
        }
        return last;
    }

    private static ContainerDetails details(Bytes id, Json json) {
        List<ContainerDetails.Mount> mounts = new ArrayList<>();
        for (Json mount : json.get("Mounts").items()) {
            mounts.add(ContainerDetails.Mount.of(
                    mount.get("Source").text(),
                    mount.get("Destination").text(),
                    mount.get("Mode").text(),
                    mount.get("RW").isTrue(),
                    mount.get("Propagation").text()));
        }
        return new ContainerDetails(
                id,
                text(json, "full_id"),
                text(json, "name"),
                Bytes.of(type(json.get("type").number(-1))),
                new ContainerDetails.Image(
                        text(json, "image"),
                        text(json, "imageid"),
                        text(json, "imagerepo"),
                        text(json, "imagetag"),
                        text(json, "imagedigest")),
                json.get("privileged").isTrue(),
                new ContainerDetails.Shares(
                        json.get("host_pid").isTrue(),
                        json.get("host_network").isTrue(),
                        json.get("host_ipc").isTrue()),
                mounts,
                text(json, "ip"),
                text(json, "cni_json"),
                text(json, "pod_sandbox_id"),
                labels(json.get("labels")),
                labels(json.get("pod_sandbox_labels")));
    }

    private static Bytes text(Json json, String name) {
        return Bytes.of(json.get(name).text());
    }

    private static SortedMap<String, Bytes> labels(Json json) {
        SortedMap<String, Bytes> labels = new TreeMap<>();
        if (json instanceof Json.Members members) {
            members.of().forEach((name, value) -> labels.put(name, Bytes.of(value.text())));
        }
        return labels;
    }

    /** Source: {@code container_type.h} of falcosecurity/plugins. */
    private static String type(int number) {
        return switch (number) {
            case 0 -> "docker";
            case 1 -> "lxc";
            case 2 -> "libvirt-lxc";
            case 3 -> "mesos";
            case 4 -> "rkt";
            case 6 -> "cri";
            case 7 -> "containerd";
            case 8 -> "cri-o";
            case 9 -> "bpm";
            case 11 -> "podman";
            default -> "";
        };
    }

    int size() {
        return byId.size();
    }

    /** {@return how many were forgotten to make room} */
    long forgotten() {
        return forgotten;
    }
}
