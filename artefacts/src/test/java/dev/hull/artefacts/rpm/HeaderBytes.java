package dev.hull.artefacts.rpm;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Makes a package's header as rpm would store it. */
final class HeaderBytes {
    private record Entry(int tag, int type, int offset, int count) {}

    private final List<Entry> entries = new ArrayList<>();
    private final ByteArrayOutputStream store = new ByteArrayOutputStream();

    static HeaderBytes of(String name, String version, String release) {
        return new HeaderBytes()
                .text(Header.NAME, name)
                .text(Header.VERSION, version)
                .text(Header.RELEASE, release);
    }

    HeaderBytes text(int tag, String text) {
        return add(tag, 6, 1, (text + "\0").getBytes(StandardCharsets.UTF_8));
    }

    HeaderBytes texts(int tag, String... texts) {
        return add(tag, 8, texts.length, (String.join("\0", texts) + "\0").getBytes(StandardCharsets.UTF_8));
    }

    HeaderBytes numbers(int tag, int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * 4);
        for (int number : numbers) {
            bytes.putInt(number);
        }
        return add(tag, 4, numbers.length, bytes.array());
    }

    HeaderBytes shorts(int tag, int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * 2);
        for (int number : numbers) {
            bytes.putShort((short) number);
        }
        return add(tag, 3, numbers.length, bytes.array());
    }

    /** A description that makes the header longer than a page. */
    HeaderBytes padded(int bytes) {
        return text(1005, "x".repeat(bytes));
    }

    HeaderBytes add(int tag, int type, int count, byte[] bytes) {
        entries.add(new Entry(tag, type, store.size(), count));
        store.writeBytes(bytes);
        return this;
    }

    byte[] bytes() {
        ByteBuffer out = ByteBuffer.allocate(8 + entries.size() * 16 + store.size());
        out.putInt(entries.size()).putInt(store.size());
        for (Entry entry : entries) {
            out.putInt(entry.tag).putInt(entry.type).putInt(entry.offset).putInt(entry.count);
        }
        return out.put(store.toByteArray()).array();
    }
}
