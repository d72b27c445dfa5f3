package dev.hull.checks.explain;

import dev.hull.model.Capability;
import java.util.List;
import java.util.Optional;

/**
 * What a system call does and who may call it under Docker's default filter (moby profiles/seccomp/default.json), in one language.
 *
 * @param numberOnX86 its number on x86_64, -1 where that machine has none
 * @param numberOnArm its number on arm64, likewise
 * @param since the version of Linux that brought it
 * @param capabilities one of which opens it under the default filter, for {@link Access#CAPABILITY} and {@link Access#KERNEL}
 * @param does in a few words; empty for a call that is ordinary
 */
public record SyscallNote(
        String name,
        int numberOnX86,
        int numberOnArm,
        String since,
        Access access,
        List<Capability> capabilities,
        String does) {
    /** How Docker's default filter takes a call. */
    public enum Access {
        /** Everybody may call it. */
        ALLOWED,
        /** Only with one of its capabilities. */
        CAPABILITY,
        /** With some arguments only. */
        ARGUMENTS,
        /** Everybody from Linux 4.8 on, else with its capability. */
        KERNEL,
        /** On some processors only. */
        ARCHITECTURE,
        /** Nobody. */
        REFUSED
    }

    public SyscallNote {
        capabilities = List.copyOf(capabilities);
    }

    /**
     * {@return what the call {@code name} is; nothing where there is no such call}
     *
     * @param language a tag such as {@code zh}; English where that language has no words
     */
    public static Optional<SyscallNote> of(String name, String language) {
        List<String> cells = Rows.of("syscalls.tsv", name);
        return cells.isEmpty() ? Optional.empty() : Optional.of(of(cells, language.equals("zh") ? 7 : 6));
    }

    private static SyscallNote of(List<String> cells, int does) {
        return new SyscallNote(
                cells.get(0),
                number(cells.get(1)),
                number(cells.get(2)),
                cells.get(3),
                access(cells.get(4)),
                Rows.words(cells.get(5)).stream()
                        .flatMap(c -> Capability.named(c).stream())
                        .toList(),
                cells.get(does));
    }

    private static int number(String text) {
        return text.isEmpty() ? -1 : Integer.parseInt(text);
    }

    private static Access access(String word) {
        return switch (word) {
            case "allowed" -> Access.ALLOWED;
            case "capability" -> Access.CAPABILITY;
            case "arguments" -> Access.ARGUMENTS;
            case "kernel" -> Access.KERNEL;
            case "architecture" -> Access.ARCHITECTURE;
            default -> Access.REFUSED;
        };
    }
}
