package dev.hull.checks.privilege;

import static dev.hull.model.Fields.WINDOWS_HOST_PROCESS;

import dev.hull.checks.Check;
import dev.hull.checks.Hit;
import dev.hull.model.Container;
import dev.hull.model.Remedy;
import dev.hull.model.Setting;
import dev.hull.model.Severity;
import java.util.List;

/** A process runs on the Windows host itself. Fields: Kubernetes {@code securityContext.windowsOptions.hostProcess}. */
final class WindowsHostProcess {
    static final Check<Container> CHECK =
            Check.ofContainer("privilege.windows-host-process", Severity.CRITICAL, WindowsHostProcess::look);

    private WindowsHostProcess() {}

    private static List<Hit> look(Container container) {
        Setting<Boolean> onHost = container.get(WINDOWS_HOST_PROCESS);
        return onHost.worst()
                ? Hit.on(WINDOWS_HOST_PROCESS, onHost)
                        .remedy(new Remedy.Ask("needed", List.of("remove", "keep")))
                        .only()
                : Hit.none();
    }
}
