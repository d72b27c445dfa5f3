package dev.hull.artefacts.captures;

import dev.hull.model.events.Bytes;
import dev.hull.model.events.CaptureListener;
import dev.hull.model.events.Event;
import dev.hull.model.events.EventGap;
import dev.hull.model.events.ListedDescriptor;
import dev.hull.model.events.ListedTask;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** All that a recording told: what was there as records, and a digest of every byte of every event. */
final class Transcript implements CaptureListener {
    final List<Object> listed = new ArrayList<>();
    final List<EventGap> gaps = new ArrayList<>();
    final List<Long> numbers = new ArrayList<>();
    private final MessageDigest events = sha256();

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String digest() {
        return HexFormat.of().formatHex(events.digest());
    }

    @Override
    public void machine(Recorder recorder) {
        listed.add(recorder);
    }

    @Override
    public void task(ListedTask task) {
        listed.add(task);
    }

    @Override
    public void descriptor(long tid, ListedDescriptor descriptor) {
        listed.add(List.of(tid, descriptor));
    }

    @Override
    public void user(String containerId, int uid, int gid, Bytes name, Bytes home, Bytes shell) {
        listed.add(List.of(containerId, uid, gid, name, home, shell));
    }

    @Override
    public void group(String containerId, int gid, Bytes name) {
        listed.add(List.of(containerId, gid, name));
    }

    @Override
    public void address(Bytes interfaceName, Bytes address) {
        listed.add(List.of(interfaceName, address));
    }

    @Override
    public void event(Event event) {
        numbers.add(event.number());
        events.update(ByteBuffer.allocate(13)
                .putLong(event.number())
                .putInt(event.cpu())
                .put((byte) (event.isWide() ? 1 : 0))
                .array());
        events.update(event.bytes(), event.from(), event.length());
    }

    @Override
    public void gap(EventGap gap) {
        gaps.add(gap);
    }
}
