package dev.hull.artefacts.dotnet;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/** PE files made for tests: 32 bits, one section with what .NET and the version resource need. */
public final class Pes {
    private static final int ADDRESS = 0x2000;
    private static final int OFFSET = 0x200;
    private static final int HEADER = 0x80;
    private static final int OPTIONAL = HEADER + 24;

    private final ByteBuffer section = ByteBuffer.allocate(1 << 14).order(ByteOrder.LITTLE_ENDIAN);
    private int cli = -1;
    private int resources = -1;

    private Pes() {}

    public static Pes pe() {
        return new Pes();
    }

    /** An assembly, behind tables of other kinds. */
    public Pes assembly(String name, String culture, int... version) {
        cli = section.position();
        int metadata = cli + 72;
        section.putInt(cli, 72).putInt(cli + 8, ADDRESS + metadata).position(metadata);
        String strings = "\0" + name + "\0" + culture + "\0";
        section.putInt(0x424a5342)
                .putShort((short) 1)
                .putShort((short) 1)
                .putInt(0)
                .putInt(12);
        section.put("v4.0.30319\0\0".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 0)
                .putShort((short) 2);
        int headers = section.position();
        int tables = headers + 12 + 20;
        section.putInt(tables - metadata).putInt(200).put("#~\0\0".getBytes(StandardCharsets.US_ASCII));
        int stringsAt = tables + 200;
        section.putInt(stringsAt - metadata).putInt(strings.length());
        section.put("#Strings\0\0\0\0".getBytes(StandardCharsets.US_ASCII));
        section.putInt(0).put((byte) 2).put((byte) 0).put((byte) 0).put((byte) 1);
        section.putLong(1L | 1L << 2 | 1L << 0x0c | 1L << 0x20).putLong(0);
        section.putInt(1).putInt(2).putInt(3).putInt(1);
        section.position(section.position() + 10 + 2 * 14 + 3 * 6);
        section.putInt(0x8004);
        for (int each : version) {
            section.putShort((short) each);
        }
        section.putInt(0).putShort((short) 0).putShort((short) 1).putShort((short) (name.length() + 2));
        section.position(stringsAt);
        section.put(strings.getBytes(StandardCharsets.UTF_8));
        section.position((section.position() + 15) / 16 * 16);
        return this;
    }

    public Pes says(Map<String, String> strings) {
        resources = section.position();
        for (int id : new int[] {16, 1, 1033}) {
            int folder = section.position();
            boolean isLast = id == 1033;
            section.putInt(0)
                    .putInt(0)
                    .putInt(0)
                    .putShort((short) 0)
                    .putShort((short) 1)
                    .putInt(id);
            section.putInt(folder - resources + 24 | (isLast ? 0 : 0x8000_0000));
        }
        int data = section.position();
        byte[] info = info(strings);
        section.putInt(ADDRESS + data + 16)
                .putInt(info.length)
                .putInt(0)
                .putInt(0)
                .put(info);
        section.position((section.position() + 15) / 16 * 16);
        return this;
    }

    private static byte[] info(Map<String, String> strings) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        strings.forEach((key, value) -> {
            byte[] text = utf16(value + "\0");
            all.writeBytes(padded(block(key, text.length / 2, text)));
        });
        byte[] table = block("040904b0", 0, all.toByteArray());
        byte[] file = block("StringFileInfo", 0, table);
        byte[] fixed = ByteBuffer.allocate(52)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0xfeef04bd)
                .putInt(0)
                .putInt(7 << 16 | 1)
                .putInt(3)
                .putInt(7 << 16 | 2)
                .putInt(4)
                .array();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(fixed);
        content.writeBytes(file);
        return block("VS_VERSION_INFO", 52, content.toByteArray());
    }

    /** A length, that of the value, a kind, a key, and what follows from the next word on. */
    private static byte[] block(String key, int valueLength, byte[] content) {
        byte[] name = utf16(key + "\0");
        int start = (6 + name.length + 3) / 4 * 4;
        return ByteBuffer.allocate(start + content.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) (start + content.length))
                .putShort((short) valueLength)
                .putShort((short) 1)
                .put(name)
                .put(start, content)
                .array();
    }

    private static byte[] padded(byte[] block) {
        return Arrays.copyOf(block, (block.length + 3) / 4 * 4);
    }

    private static byte[] utf16(String text) {
        return text.getBytes(StandardCharsets.UTF_16LE);
    }

    public byte[] bytes() {
        int size = section.position();
        ByteBuffer out = ByteBuffer.allocate(OFFSET + size).order(ByteOrder.LITTLE_ENDIAN);
        out.put(0, (byte) 'M').put(1, (byte) 'Z').putInt(0x3c, HEADER).putInt(HEADER, 0x4550);
        out.putShort(HEADER + 6, (short) 1).putShort(HEADER + 20, (short) 0xe0);
        out.putShort(OPTIONAL, (short) 0x10b).putInt(OPTIONAL + 28, 0x400000).putInt(OPTIONAL + 92, 16);
        out.putInt(OPTIONAL + 96 + 2 * 8, resources < 0 ? 0 : ADDRESS + resources);
        out.putInt(OPTIONAL + 96 + 14 * 8, cli < 0 ? 0 : ADDRESS + cli);
        int header = OPTIONAL + 0xe0;
        out.put(header, ".text".getBytes(StandardCharsets.US_ASCII));
        out.putInt(header + 8, size).putInt(header + 12, ADDRESS).putInt(header + 16, size);
        out.putInt(header + 20, OFFSET);
        out.put(OFFSET, section.array(), 0, size);
        return out.array();
    }
}
