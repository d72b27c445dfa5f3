package dev.hull.artefacts.captures;

import dev.hull.model.events.CaptureListener;
import dev.hull.model.events.Event;
import dev.hull.model.events.EventGap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** A capture put together by hand, block by block. */
final class CaptureBytes {
    static final int EARLY = 0x204;
    static final int EVENT = 0x216;
    static final int FLAGGED = 0x217;
    static final int WIDE = 0x221;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    static CaptureBytes begin() {
        byte[] section = new byte[16];
        ByteBuffer.wrap(section)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(0x1A2B3C4D)
                .putShort((short) 1);
        return new CaptureBytes().block(0x0A0D0D0A, section);
    }

    CaptureBytes block(int type, byte[] body) {
        int length = body.length + 12;
        out.writeBytes(little(8).putInt(type).putInt(length).array());
        out.writeBytes(body);
        out.writeBytes(little(4).putInt(length).array());
        return this;
    }

    /** Parameters are texts (ended by NUL), numbers by their Java type, or bytes. */
    CaptureBytes event(int blockType, long time, long thread, int code, Object... parameters) {
        List<byte[]> values = new ArrayList<>();
        for (Object each : parameters) {
            values.add(bytes(each));
        }
        boolean early = blockType == EARLY || blockType == 0x208;
        boolean wide = blockType == WIDE || blockType == 0x222;
        int before = blockType == FLAGGED || blockType == 0x208 || blockType == 0x222 ? 6 : 2;
        int length = (early ? 22 : 26) + values.size() * (wide ? 4 : 2);
        for (byte[] value : values) {
            length += value.length;
        }
        ByteBuffer body = little(before + length + 3);
        body.putShort((short) 3).position(before);
        body.putLong(time).putLong(thread).putInt(length).putShort((short) code);
        if (!early) {
            body.putInt(values.size());
        }
        values.forEach(value -> {
            if (wide) {
                body.putInt(value.length);
            } else {
                body.putShort((short) value.length);
            }
        });
        values.forEach(body::put);
        return block(blockType, body.array());
    }

    byte[] array() {
        return out.toByteArray();
    }

    static byte[] bytes(Object value) {
        return switch (value) {
            case Byte number -> new byte[] {number};
            case Short number -> little(2).putShort(number).array();
            case Integer number -> little(4).putInt(number).array();
            case Long number -> little(8).putLong(number).array();
            case String text -> (text + "\0").getBytes(StandardCharsets.UTF_8);
            default -> (byte[]) value;
        };
    }

    static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** What was told, a line each: number, code and parameters in hexadecimal, {@code -} for a missing one. */
    static final class Told implements CaptureListener {
        final List<String> lines = new ArrayList<>();
        final List<EventGap> gaps = new ArrayList<>();

        @Override
        public void event(Event event) {
            List<String> words = new ArrayList<>(List.of(event.number() + "", event.code() + ""));
            for (int i = 0; i < event.parameters(); i++) {
                int start = event.start(i);
                words.add(event.has(i) ? HexFormat.of().formatHex(event.bytes(), start, start + event.size(i)) : "-");
            }
            lines.add(String.join(" ", words));
        }

        @Override
        public void gap(EventGap gap) {
            gaps.add(gap);
        }
    }

    static CaptureOutcome read(byte[] bytes, CaptureListener to) {
        try {
            return CaptureReader.read(new ByteArrayInputStream(bytes), CaptureLimits.DEFAULT, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
