package dev.hull.checks.privilege;

import static dev.hull.model.Fields.DEVICES;
import static dev.hull.model.Fields.DEVICE_RULES;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.model.Container;
import dev.hull.model.Device;
import dev.hull.model.Effective;
import dev.hull.model.Item;
import dev.hull.model.Remedy;
import dev.hull.model.Severity;
import java.util.ArrayList;
import java.util.List;

/**
 * A device of the host is passed in, or a rule of the device cgroup opens one.
 *
 * <p>Fields: Docker and Compose {@code devices}, {@code device_cgroup_rules}; OCI {@code linux.devices}, {@code linux.resources.devices}.
 */
final class HostDevice {
    static final Check<Container> CHECK = Check.ofContainer("privilege.host-device", Severity.MEDIUM, HostDevice::look);

    private static final Remedy NEEDED = new Remedy.Ask("needed", List.of("remove", "keep"));

    private HostDevice() {}

    private static List<Hit> look(Container container) {
        if (Effective.of(container).isSurelyPrivileged()) {
            return Hit.none();
        }
        List<Hit> hits = new ArrayList<>();
        for (Item<Device> item : container.items(DEVICES).known()) {
            Device device = item.value();
            if (!DeviceKinds.isPlain(device.hostPath())) {
                hits.add(Hit.on(DEVICES, device.hostPath(), item.at())
                        .severity(DeviceKinds.isGrave(device.hostPath()) ? Severity.HIGH : Severity.MEDIUM)
                        .arg("device", device.hostPath())
                        .arg("permissions", device.permissions())
                        .remedy(NEEDED));
            }
        }
        for (Item<String> item : container.items(DEVICE_RULES).known()) {
            if (!DeviceKinds.isPlainRule(item.value())) {
                hits.add(Hit.on(DEVICE_RULES, item.value(), item.at())
                        .severity(DeviceKinds.isGraveRule(item.value()) ? Severity.HIGH : Severity.MEDIUM)
                        .message("rule")
                        .arg("rule", item.value())
                        .remedy(NEEDED));
            }
        }
        return hits;
    }
}
