package dev.hull.artefacts.layers;

import dev.hull.model.Capability;
import dev.hull.model.Notable.Capable;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The extended attribute security.capability: {@code struct vfs_cap_data} (linux/capability.h), revisions 1 to 3. */
final class FileCapabilities {
    private static final int REVISION = 0xFF000000;
    private static final int REVISION_1 = 0x01000000;
    private static final int WORDS_AT = 4;
    private static final int ONE = 12;
    private static final int TWO = 20;

    private FileCapabilities() {}

    /** {@return what the program at {@code path} gains; empty where it is nothing, or malformed} Permitted alone: inheritable gives nothing by itself. */
    static Optional<Capable> of(String path, byte[] attribute) {
        if (attribute.length < ONE) {
            return Optional.empty();
        }
        ByteBuffer data = ByteBuffer.wrap(attribute).order(ByteOrder.LITTLE_ENDIAN);
        boolean isShort = (data.getInt(0) & REVISION) == REVISION_1 || attribute.length < TWO;
        long permitted = data.getInt(WORDS_AT) & 0xFFFFFFFFL;
        if (!isShort) {
            permitted |= (data.getInt(WORDS_AT + 8) & 0xFFFFFFFFL) << 32;
        }
        List<String> names = new ArrayList<>();
        for (Capability each : Capability.values()) {
            if ((permitted >>> each.ordinal() & 1) != 0) {
                names.add(each.name());
            }
        }
        return names.isEmpty() ? Optional.empty() : Optional.of(new Capable(path, names, "", -1));
    }
}
