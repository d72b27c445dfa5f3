package dev.hull.runtime.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.events.Bytes;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CgroupsTest {
    private static final String ID = "0123456789abcdef".repeat(4);

    record Row(String name, String cgroups, String container) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Row> ROWS = List.of(
            new Row("the root", "cpuset=/", ""),
            new Row("a session of the host", "cpuset=/ memory=/user.slice/session-1.scope", ""),
            new Row("a service of the host", "memory=/system.slice/docker.service", ""),
            new Row("Docker", "cpuset=/docker/" + ID, "0123456789ab"),
            new Row("Docker by systemd", "memory=/system.slice/docker-" + ID + ".scope", "0123456789ab"),
            new Row("Podman", "memory=/machine.slice/libpod-" + ID + ".scope", "0123456789ab"),
            new Row("Podman, inner", "memory=/machine.slice/libpod-" + ID + ".scope/container", "0123456789ab"),
            new Row("CRI", "cpu=/ memory=/kubepods/burstable/pod1/" + ID, "0123456789ab"),
            new Row("CRI by systemd", "memory=/kubepods.slice/cri-containerd-" + ID + ".scope", "0123456789ab"),
            new Row("CRI-O", "memory=/kubepods.slice/crio-" + ID + ".scope", "0123456789ab"),
            new Row("ctr", "memory=/default/redis", "redis"),
            new Row("LXC", "memory=/lxc.payload.web", "web"));

    @ParameterizedTest
    @FieldSource("ROWS")
    void sayWhichContainerAThreadIsIn(Row row) {
        Texts cgroups = Texts.of(
                Arrays.stream(row.cgroups().split(" ", -1)).map(Bytes::of).toList());
        assertThat(Cgroups.container(cgroups)).hasToString(row.container());
    }
}
