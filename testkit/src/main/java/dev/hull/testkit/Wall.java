package dev.hull.testkit;

import dev.hull.testkit.Classes.Use;
import java.util.Set;
import java.util.function.Predicate;

/** Something that a module may be forbidden to touch and that Maven's dependency list can't see. */
public enum Wall {
    /** Files and folders. A {@code Path} is only a name. */
    FILES(use -> use.owner().startsWith("java.io.File")
            || use.owner().equals("java.io.RandomAccessFile")
            || use.owner().equals("java.nio.channels.FileChannel")
            || use.owner().equals("java.nio.file.Files")
            || use.owner().startsWith("java.nio.file.FileSystem")
            || use.owner().equals("java.nio.file.Path")
                    && Set.of("toFile", "toRealPath", "register", "toAbsolutePath")
                            .contains(use.member())),

    /** The network, name lookup included. */
    SOCKETS(use -> use.owner().startsWith("java.net.")
                    && !Set.of(
                                    "java.net.URI",
                                    "java.net.URISyntaxException",
                                    "java.net.URLDecoder",
                                    "java.net.URLEncoder")
                            .contains(use.owner())
            || use.owner().startsWith("javax.net.")
            || use.owner().startsWith("java.nio.channels.") && use.owner().contains("Socket")),

    /** What time it is: today is an argument. */
    CLOCK(use -> use.owner().startsWith("java.time.")
                    && (use.member().equals("now") || use.owner().equals("java.time.Clock"))
            || use.owner().equals("java.util.Date")
            || isMember(use, "java.lang.System", "currentTimeMillis", "nanoTime")),

    /** Chance: same input, same bytes out. */
    CHANCE(use -> use.owner().equals("java.util.Random")
            || use.owner().startsWith("java.util.concurrent.ThreadLocalRandom")
            || use.owner().startsWith("java.security.SecureRandom")
            || isMember(use, "java.lang.Math", "random")
            || isMember(use, "java.util.UUID", "randomUUID")),

    /** Environment variables, system properties, and the locale, time zone and charset that hang on them. */
    ENVIRONMENT(use -> isMember(use, "java.lang.System", "getenv", "getProperty", "getProperties", "lineSeparator")
            || isMember(use, "java.util.Locale", "getDefault")
            || isMember(use, "java.time.ZoneId", "systemDefault")
            || isMember(use, "java.nio.charset.Charset", "defaultCharset")),

    /** The process's own streams and its end. */
    TERMINAL(use -> isMember(use, "java.lang.System", "in", "out", "err", "console", "exit")
            || isMember(use, "java.lang.Runtime", "exit", "halt", "addShutdownHook")),

    THREADS(use -> use.owner().equals("java.lang.Thread")
            || use.owner().equals("java.util.Timer")
            || use.owner().startsWith("java.util.concurrent.Executor")
            || use.owner().startsWith("java.util.concurrent.ForkJoin")
            || use.owner().startsWith("java.util.concurrent.CompletableFuture")
            || use.owner().startsWith("java.util.concurrent.StructuredTask")
            || Set.of("parallelStream", "parallel").contains(use.member())),

    /** Backtracking regular expressions, which a hostile input can make run for ever. */
    REGEX(use -> use.owner().startsWith("java.util.regex.")
            || isMember(use, "java.lang.String", "matches", "replaceAll", "replaceFirst")),

    /** Other programs. */
    PROCESSES(use -> use.owner().startsWith("java.lang.ProcessBuilder") || isMember(use, "java.lang.Runtime", "exec")),

    /** Native code. */
    NATIVE(use -> use.owner().startsWith("java.lang.foreign.Linker")
            || use.owner().equals("java.lang.foreign.SymbolLookup")
            || isMember(use, "java.lang.foreign.MemorySegment", "reinterpret")
            || isMember(use, "java.lang.System", "load", "loadLibrary")
            || isMember(use, "java.lang.Runtime", "load", "loadLibrary")),

    /** Parts found by scanning instead of standing in a list that one can read. */
    REFLECTION(use -> use.owner().startsWith("java.lang.reflect.")
            || use.owner().equals("java.util.ServiceLoader")
            || use.owner().equals("java.io.ObjectInputStream")
            || isMember(use, "java.lang.Class", "forName", "getDeclaredFields", "getDeclaredMethods", "getMethods"));

    private final Predicate<Use> touches;

    Wall(Predicate<Use> touches) {
        this.touches = touches;
    }

    /** {@return whether {@code use} reaches through this wall} */
    public boolean stops(Use use) {
        return touches.test(use);
    }

    private static boolean isMember(Use use, String owner, String... members) {
        return use.owner().equals(owner) && Set.of(members).contains(use.member());
    }
}
