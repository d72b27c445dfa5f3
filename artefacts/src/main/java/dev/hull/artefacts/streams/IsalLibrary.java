package dev.hull.artefacts.streams;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.DataFormatException;
import org.jspecify.annotations.Nullable;

/**
 * Intel's Intelligent Storage Acceleration Library, where the machine has it ({@code libisal.so.2}: Debian's and Ubuntu's {@code libisal2},
 * Fedora's {@code isa-l}). The system property {@code hull.inflate} leaves it alone ({@code zlib}), or takes it for the smallest stream
 * ({@code isal}).
 */
@SuppressWarnings("restricted") // the functions' types are those of igzip_lib.h, and a sample proves them
final class IsalLibrary {
    private static final String NAME = "libisal.so.2";
    private static final String WANTED = System.getProperty("hull.inflate", "");

    /** From so many packed bytes on it saves more than it takes to find and bind it, 25 ms. */
    private static final long WORTH_BINDING = WANTED.equals("isal") ? 0 : 8L << 20;

    private static final byte[] SAMPLE = HexFormat.of().parseHex("cb28cdc951c8402100");
    private static final byte[] SAMPLE_TEXT = "hull hull hull hull".getBytes(StandardCharsets.US_ASCII);

    private static @Nullable IsalLibrary library;
    private static boolean isSought;

    private final MethodHandle init;
    private final MethodHandle inflate;

    private IsalLibrary(Linker linker, SymbolLookup symbols) {
        init = linker.downcallHandle(symbols.findOrThrow("isal_inflate_init"), FunctionDescriptor.ofVoid(ADDRESS));
        inflate = linker.downcallHandle(symbols.findOrThrow("isal_inflate"), FunctionDescriptor.of(JAVA_INT, ADDRESS));
    }

    /** {@return it, if the machine has it, it does what it should, and {@code packed} bytes are worth it} */
    static synchronized @Nullable IsalLibrary worth(long packed) {
        if (!isSought && packed >= WORTH_BINDING) {
            isSought = true;
            library = sought();
        }
        return library;
    }

    private static @Nullable IsalLibrary sought() {
        if (WANTED.equals("zlib")) {
            return null;
        }
        try {
            IsalLibrary found =
                    new IsalLibrary(Linker.nativeLinker(), SymbolLookup.libraryLookup(NAME, Arena.global()));
            return found.isAsExpected() ? found : null;
        } catch (RuntimeException | LinkageError e) {
            // No such library or function, or a platform without a linker: zlib is always there.
            return null;
        }
    }

    /** The state lies at offsets of the library's header, so a sample must come out right before anything else is trusted to it. */
    private boolean isAsExpected() {
        byte[] into = new byte[64];
        try (IsalInflater inflater = IsalInflater.of(this)) {
            inflater.input(SAMPLE, 0, SAMPLE.length);
            int count = inflater.inflate(into, 0, into.length);
            return inflater.isFinished()
                    && inflater.remaining() == 0
                    && Arrays.equals(into, 0, count, SAMPLE_TEXT, 0, SAMPLE_TEXT.length);
        } catch (DataFormatException e) {
            return false;
        }
    }

    void init(MemorySegment state) {
        try {
            init.invokeExact(state);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** {@return what the function returns: negative for bytes that are no deflate} */
    int inflate(MemorySegment state) {
        try {
            return (int) inflate.invokeExact(state);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
