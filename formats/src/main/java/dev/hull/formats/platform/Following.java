package dev.hull.formats.platform;

import static dev.hull.model.Fields.CGROUP;
import static dev.hull.model.Fields.CPU_LIMIT;
import static dev.hull.model.Fields.CPU_REQUEST;
import static dev.hull.model.Fields.IMAGE;
import static dev.hull.model.Fields.MEMORY_LIMIT;
import static dev.hull.model.Fields.MEMORY_RESERVATION;
import static dev.hull.model.Fields.MEMORY_SWAP;
import static dev.hull.model.Fields.NETWORK;
import static dev.hull.model.Fields.PRIVILEGED;
import static dev.hull.model.Fields.PULL_POLICY;
import static dev.hull.model.Fields.UNLIMITED;
import static dev.hull.model.Fields.UTS;

import dev.hull.model.Default;
import dev.hull.model.Engine;
import dev.hull.model.Field;
import dev.hull.model.ImageRef;
import dev.hull.model.Namespace;
import dev.hull.model.Setting;
import dev.hull.model.Settings;

/** Defaults that follow from what is written. */
record Following(Engine engine, Settings written) {
    static Following of(Engine engine, Settings written) {
        return new Following(engine, written);
    }

    void apply(Settings.Builder settings) {
        switch (engine.platform()) {
            case "docker", "podman" -> swapFromMemory(settings);
            case "kubernetes" -> {
                requestFromLimit(MEMORY_LIMIT, MEMORY_RESERVATION, settings);
                requestFromLimit(CPU_LIMIT, CPU_REQUEST, settings);
                noSwap(settings);
                pullFromTag(settings);
                hostsNames(settings);
            }
            default -> {}
        }
    }

    /** A memory limit without one of swap gives as much swap again (docker-run(1), --memory-swap). */
    private void swapFromMemory(Settings.Builder settings) {
        Setting<Long> memory = written.get(MEMORY_LIMIT);
        if (!memory.isWritten() || (memory.isKnown() && isNone(memory.worst()))) {
            return;
        }
        settings.orElse(
                MEMORY_SWAP,
                memory.isKnown()
                        ? implied(MEMORY_SWAP, doubled(memory.worst()))
                        : new Setting.Open<>(UNLIMITED, memory.says().value().toString()));
    }

    /** Containers of a pod get no swap (NoSwap is the kubelet's default): memory and swap together are the memory. */
    private void noSwap(Settings.Builder settings) {
        Setting<Long> memory = written.get(MEMORY_LIMIT);
        if (memory.isKnown()) {
            settings.orElse(MEMORY_SWAP, implied(MEMORY_SWAP, memory.worst()));
        }
    }

    /** A limit without a request is the request as well. */
    private void requestFromLimit(Field.One<Long> limit, Field.One<Long> request, Settings.Builder settings) {
        Setting<Long> most = written.get(limit);
        if (most.isWritten() && most.isKnown() && !isNone(most.worst())) {
            settings.orElse(request, implied(request, most.worst()));
        }
    }

    /** Always for the tag latest or none, else IfNotPresent. */
    private void pullFromTag(Settings.Builder settings) {
        Setting<ImageRef> image = written.get(IMAGE);
        if (image.isWritten() && image.isKnown()) {
            boolean moves = image.worst().digest().isEmpty()
                    && (image.worst().tag().isEmpty() || image.worst().tag().equals("latest"));
            settings.orElse(PULL_POLICY, implied(PULL_POLICY, moves ? "Always" : "IfNotPresent"));
        }
    }

    /** The host's network brings the host's name; a privileged container sees the host's cgroups. */
    private void hostsNames(Settings.Builder settings) {
        if (written.get(NETWORK).isKnown() && written.get(NETWORK).worst().isHost()) {
            settings.orElse(UTS, implied(UTS, Namespace.HOST));
        }
        if (written.get(PRIVILEGED).isKnown() && written.get(PRIVILEGED).worst()) {
            settings.orElse(CGROUP, implied(CGROUP, Namespace.HOST));
        }
    }

    private <T> Setting<T> implied(Field<T> field, T value) {
        return new Setting.Implied<>(
                value, new Default(engine.toString(), field.name(), "follows from what is written"));
    }

    private static boolean isNone(long limit) {
        return limit == UNLIMITED || limit <= 0;
    }

    private static long doubled(long bytes) {
        return bytes > UNLIMITED / 2 ? UNLIMITED : bytes * 2;
    }
}
