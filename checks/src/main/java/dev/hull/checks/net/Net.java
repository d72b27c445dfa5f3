package dev.hull.checks.net;

import dev.hull.checks.Check;
import java.util.List;

/** The checks of this area. */
public final class Net {
    public static final List<Check<?>> ALL = List.of(
            SensitivePortPublished.CHECK,
            PortAllInterfaces.CHECK,
            HostPort.CHECK,
            SshExposed.CHECK,
            ProbeHost.CHECK,
            IpOutsideSubnet.CHECK,
            OverlayUnencrypted.CHECK,
            PrivilegedHostPort.CHECK,
            DefaultBridge.CHECK);

    private Net() {}
}
