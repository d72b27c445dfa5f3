package dev.hull.formats.kubernetes;

import dev.hull.model.Container;
import dev.hull.model.Default;
import dev.hull.model.Estate;
import dev.hull.model.Field;
import dev.hull.model.Fields;
import dev.hull.model.K8sObject;
import dev.hull.model.KeyValue;
import dev.hull.model.Layer;
import dev.hull.model.Location;
import dev.hull.model.Origin;
import dev.hull.model.Platform;
import dev.hull.model.Setting;
import dev.hull.model.Settings;
import dev.hull.model.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What objects of the same namespace decide for a pod that leaves it open: its service account whether the token is mounted, a
 * LimitRange its limits (admission plugins ServiceAccount and LimitRanger).
 */
public final class Admission {
    private final Map<String, K8sObject.ServiceAccount> accounts = new HashMap<>();
    private final Map<String, List<K8sObject.LimitRange>> ranges = new HashMap<>();

    private Admission(Estate estate) {
        for (K8sObject object : estate.objects()) {
            if (object instanceof K8sObject.ServiceAccount account) {
                accounts.put(account.ref().namespace() + "/" + account.ref().name(), account);
            } else if (object instanceof K8sObject.LimitRange range) {
                ranges.computeIfAbsent(range.ref().namespace(), _ -> new ArrayList<>())
                        .add(range);
            }
        }
    }

    /** {@return {@code estate} with these decisions made} What no object decides stays as it is. */
    public static Estate apply(Estate estate) {
        Admission admission = new Admission(estate);
        if (admission.accounts.isEmpty() && admission.ranges.isEmpty()) {
            return estate;
        }
        List<Workload> workloads = new ArrayList<>();
        estate.workloads()
                .forEach(w -> workloads.add(w.platform() instanceof Platform.Kubernetes ? admission.workload(w) : w));
        return estate.withWorkloads(workloads);
    }

    private Workload workload(Workload workload) {
        Settings settings = token(workload);
        List<Container> containers = new ArrayList<>();
        workload.containers()
                .forEach(c -> containers.add(container(c, workload.ref().namespace())));
        return new Workload(
                workload.ref(),
                containers,
                settings,
                workload.platform(),
                workload.engine(),
                workload.at(),
                workload.paths());
    }

    private Settings token(Workload workload) {
        String name = workload.get(Fields.SERVICE_ACCOUNT).worst();
        K8sObject.ServiceAccount account = accounts.get(workload.ref().namespace() + "/" + name);
        if (account == null || workload.get(Fields.TOKEN_MOUNTED).isWritten()) {
            return workload.settings();
        }
        Setting<Boolean> mounted = account.automountToken().isGiven()
                ? by(account.automountToken().value(), account.automountToken().at())
                : Setting.implied(
                        true,
                        new Default(
                                workload.engine().toString(),
                                Fields.TOKEN_MOUNTED.name(),
                                "the service account leaves it open"));
        return workload.settings().with(Fields.TOKEN_MOUNTED, mounted);
    }

    private Container container(Container container, String namespace) {
        Settings settings = container.settings();
        for (K8sObject.LimitRange range : ranges.getOrDefault(namespace, List.of())) {
            for (K8sObject.RangeLimit limit : range.limits()) {
                if (limit.type().equals("Container")) {
                    settings = limited(settings, limit, range.at());
                }
            }
        }
        return settings.equals(container.settings()) ? container : container.withSettings(settings);
    }

    private static Settings limited(Settings settings, K8sObject.RangeLimit limit, Location at) {
        // Where no default is given, the maximum is the default (defaulting of core/v1 LimitRange).
        List<KeyValue> defaults = new ArrayList<>(limit.defaults());
        defaults.addAll(limit.max());
        Settings memory = limited(settings, Fields.MEMORY_LIMIT, defaults, "memory", Quantity::units, at);
        Settings cpu = limited(memory, Fields.CPU_LIMIT, defaults, "cpu", Quantity::thousandths, at);
        Settings asked =
                limited(cpu, Fields.MEMORY_RESERVATION, limit.defaultRequests(), "memory", Quantity::units, at);
        return limited(asked, Fields.CPU_REQUEST, limit.defaultRequests(), "cpu", Quantity::thousandths, at);
    }

    private static Settings limited(
            Settings settings,
            Field<Long> field,
            List<KeyValue> defaults,
            String resource,
            Function<Quantity, Long> unit,
            Location at) {
        if (settings.get(field).isWritten()) {
            return settings;
        }
        for (KeyValue value : defaults) {
            if (value.name().equals(resource)) {
                return Quantity.parse(value.value())
                        .map(q -> settings.with(field, by(unit.apply(q), at)))
                        .orElse(settings);
            }
        }
        return settings;
    }

    private static <T> Setting<T> by(T value, Location at) {
        return Setting.decided(value, Origin.of(Layer.ADMISSION, at));
    }
}
