package dev.hull.runtime.fields;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.EventField;
import dev.hull.runtime.state.ContainerDetails;
import dev.hull.runtime.state.ContainerDetails.Mount;
import dev.hull.runtime.state.Moment;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** The fields {@code container.mounts} and {@code container.mount.*}: by place, or by the path on the one side, in which stars may stand. */
final class MountFields {
    private static final Bytes YES = Bytes.of("true");
    private static final Bytes NO = Bytes.of("false");

    private MountFields() {}

    static Extractor of(EventField field, String argument) {
        return switch (field.name()) {
            case "container.mounts" -> MountFields::all;
            case "container.mount" -> one(argument, Mount::source, Mount::text);
            case "container.mount.source" -> one(argument, Mount::target, Mount::source);
            case "container.mount.dest" -> one(argument, Mount::source, Mount::target);
            case "container.mount.mode" -> one(argument, Mount::source, Mount::mode);
            case "container.mount.rdwr" -> one(argument, Mount::source, mount -> mount.writable() ? YES : NO);
            case "container.mount.propagation" -> one(argument, Mount::source, Mount::propagation);
            default -> Fields.UNSUPPORTED;
        };
    }

    private static boolean all(Moment moment, Cell out) {
        ContainerDetails details = moment.container().details();
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (Mount mount : details.mounts()) {
            if (all.size() > 0) {
                all.write(',');
            }
            all.writeBytes(mount.text().array());
        }
        out.text(all.toByteArray(), 0, all.size());
        return details != ContainerDetails.NONE;
    }

    private static Extractor one(String argument, Function<Mount, Bytes> by, Function<Mount, Bytes> value) {
        if (!argument.isEmpty() && argument.chars().allMatch(c -> c >= '0' && c <= '9') && argument.length() < 9) {
            int index = Integer.parseInt(argument);
            return (moment, out) -> {
                List<Mount> mounts = moment.container().details().mounts();
                out.text(index < mounts.size() ? value.apply(mounts.get(index)) : Bytes.NONE);
                return index < mounts.size();
            };
        }
        byte[] pattern = argument.getBytes(StandardCharsets.UTF_8);
        return (moment, out) -> {
            for (Mount mount : moment.container().details().mounts()) {
                if (matches(pattern, by.apply(mount).array())) {
                    out.text(value.apply(mount));
                    return true;
                }
            }
            return false;
        };
    }

    /** Stars stand for any bytes, question marks for one. Goes back to the last star only, so it takes at most the product of the lengths. */
    static boolean matches(byte[] pattern, byte[] text) {
        int p = 0;
        int t = 0;
        int star = -1;
        int resume = 0;
        while (t < text.length) {
            if (p < pattern.length && pattern[p] == '*') {
                star = p++;
                resume = t;
            } else if (p < pattern.length && (pattern[p] == '?' || pattern[p] == text[t])) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length && pattern[p] == '*') {
            p++;
        }
        return p == pattern.length;
    }
}
