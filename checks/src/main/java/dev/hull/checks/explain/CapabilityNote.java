package dev.hull.checks.explain;

import dev.hull.model.Capability;
import java.util.List;
import java.util.Optional;

/**
 * What a capability allows (capabilities(7)), in one language.
 *
 * @param allows what its holder may do
 * @param matters what an attacker does with it
 * @param grantedBy engines that grant it by themselves: docker, podman, containerd
 * @param mayAdd the strictest level of the Pod Security Standards that lets a pod add it: baseline, restricted, or empty
 */
public record CapabilityNote(
        Capability capability, String allows, String matters, List<String> grantedBy, String mayAdd) {
    public CapabilityNote {
        grantedBy = List.copyOf(grantedBy);
    }

    /**
     * {@return what {@code name} means, in any case, with or without CAP_; nothing where there is no such capability}
     *
     * @param language a tag such as {@code zh}; English where that language has no words
     */
    public static Optional<CapabilityNote> of(String name, String language) {
        return Capability.named(name).map(capability -> {
            List<String> cells = Rows.of("capabilities.tsv", capability.name());
            boolean chinese = language.equals("zh");
            return new CapabilityNote(
                    capability,
                    cells.get(chinese ? 5 : 3),
                    cells.get(chinese ? 6 : 4),
                    Rows.words(cells.get(1)),
                    cells.get(2));
        });
    }
}
