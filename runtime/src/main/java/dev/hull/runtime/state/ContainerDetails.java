package dev.hull.runtime.state;

import dev.hull.model.events.Bytes;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an engine says of a container. Texts that it does not say are empty.
 *
 * @param type such as {@code docker}, {@code containerd}; empty if of no known kind
 * @param cni answer of the network plugin, JSON
 * @param sandboxId the pod's sandbox, all of the id
 * @param labels by name
 * @param podLabels of the pod's sandbox, by name
 */
public record ContainerDetails(
        Bytes id,
        Bytes fullId,
        Bytes name,
        Bytes type,
        Image image,
        boolean privileged,
        Shares shares,
        List<Mount> mounts,
        Bytes address,
        Bytes cni,
        Bytes sandboxId,
        SortedMap<String, Bytes> labels,
        SortedMap<String, Bytes> podLabels) {
    private static final Bytes HOST_NAME = Bytes.of("host");

    public static final ContainerDetails NONE = called(Bytes.NONE);
    static final ContainerDetails HOST = called(HOST_NAME);

    public ContainerDetails {
        mounts = List.copyOf(mounts);
        labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
        podLabels = Collections.unmodifiableSortedMap(new TreeMap<>(podLabels));
    }

    /**
     * {@code name} is all of what one starts it by.
     *
     * @param digest of the registry
     */
    public record Image(Bytes name, Bytes id, Bytes repository, Bytes tag, Bytes digest) {
        static final Image NONE = new Image(Bytes.NONE, Bytes.NONE, Bytes.NONE, Bytes.NONE, Bytes.NONE);
    }

    /** Which namespaces are the host's. */
    public record Shares(boolean pid, boolean network, boolean ipc) {
        static final Shares NONE = new Shares(false, false, false);
    }

    /** A mount. {@code text} is all of it with colons between. */
    public record Mount(Bytes source, Bytes target, Bytes mode, boolean writable, Bytes propagation, Bytes text) {
        static Mount of(String source, String target, String mode, boolean writable, String propagation) {
            String text = source + ":" + target + ":" + mode + ":" + writable + ":" + propagation;
            return new Mount(
                    Bytes.of(source),
                    Bytes.of(target),
                    Bytes.of(mode),
                    writable,
                    Bytes.of(propagation),
                    Bytes.of(text));
        }
    }

    private static ContainerDetails called(Bytes name) {
        return new ContainerDetails(
                name,
                name,
                name,
                name,
                Image.NONE,
                false,
                Shares.NONE,
                List.of(),
                Bytes.NONE,
                Bytes.NONE,
                Bytes.NONE,
                new TreeMap<>(),
                new TreeMap<>());
    }
}
