package dev.hull.checks.secrets;

import dev.hull.checks.Check;
import java.util.List;

/** The checks of this area. */
public final class Secrets {
    public static final List<Check<?>> ALL = List.of(
            KnownToken.CHECK,
            InEnv.CHECK,
            InCommand.CHECK,
            InConfig.CHECK,
            InRun.CHECK,
            InArg.CHECK,
            HostCredentials.CHECK,
            DefaultPassword.CHECK,
            InEnvFile.CHECK,
            InImage.CHECK);

    private Secrets() {}
}
