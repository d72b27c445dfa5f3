package dev.hull.artefacts.binary;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** ELF files made for tests: 64 bits, little-endian, sections of any content, all of them in one writable segment at {@link #BASE}. */
public final class Elfs {
    public static final long BASE = 0x400000;

    private record Part(String name, byte[] content) {}

    private final List<Part> parts = new ArrayList<>();

    public static Elfs elf() {
        return new Elfs();
    }

    public Elfs with(String section, byte[] content) {
        parts.add(new Part(section, content));
        return this;
    }

    public Elfs with(String section, String content) {
        return with(section, content.getBytes(StandardCharsets.ISO_8859_1));
    }

    public byte[] bytes() {
        StringBuilder names = new StringBuilder("\0");
        List<Integer> nameAt = new ArrayList<>();
        List<Part> all = new ArrayList<>(parts);
        all.add(new Part(".shstrtab", new byte[0]));
        for (Part part : all) {
            nameAt.add(names.length());
            names.append(part.name()).append('\0');
        }
        byte[] nameBytes = names.toString().getBytes(StandardCharsets.ISO_8859_1);
        int size = 64 + 56;
        for (Part part : parts) {
            size = align(size) + part.content().length;
        }
        int nameTable = align(size);
        int table = align(nameTable + nameBytes.length);
        ByteBuffer out = ByteBuffer.allocate(table + 64 * (all.size() + 1)).order(ByteOrder.LITTLE_ENDIAN);
        out.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1});
        out.putLong(0x20, 64).putLong(0x28, table);
        out.putShort(0x36, (short) 56).putShort(0x38, (short) 1).putShort(0x3a, (short) 64);
        out.putShort(0x3c, (short) (all.size() + 1)).putShort(0x3e, (short) all.size());
        out.putInt(64, 1).putInt(68, 6).putLong(72, 0).putLong(80, BASE).putLong(96, out.capacity());
        int at = 64 + 56;
        for (int i = 0; i < all.size(); i++) {
            boolean isNames = i == all.size() - 1;
            byte[] content = isNames ? nameBytes : all.get(i).content();
            at = isNames ? nameTable : align(at);
            out.put(at, content);
            int header = table + 64 * (i + 1);
            out.putInt(header, nameAt.get(i)).putInt(header + 4, 1).putLong(header + 8, 3);
            out.putLong(header + 0x10, BASE + at).putLong(header + 0x18, at).putLong(header + 0x20, content.length);
            at += content.length;
        }
        return out.array();
    }

    /** {@return where the first section begins, in memory} */
    public static long firstAddress() {
        return BASE + align(64 + 56);
    }

    private static int align(int size) {
        return (size + 15) / 16 * 16;
    }
}
