package dev.hull.runtime.fields;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.events.Event;
import dev.hull.model.events.EventField;
import dev.hull.model.events.EventFields;
import dev.hull.model.rules.Operand;
import dev.hull.runtime.state.Machine;
import dev.hull.runtime.state.MachineOptions;
import dev.hull.runtime.state.Written;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ShownTest {
    private static final Event SOCKET =
            Written.event("socket", 1, 5, Map.of("fd", 3, "domain", 1, "type", 1, "proto", 0));
    private static final Event CONNECT = Written.event(
            "connect",
            2,
            5,
            Map.of("res", 0, "fd", 3, "tuple", "\u0001" + "\u0011".repeat(8) + "\u0012".repeat(8) + "/run/x"));
    private static final Event CHROOT = Written.event("chroot", 3, 5, Map.of("res", 0, "path", "/srv/deep/root"));
    private static final Event WRITE = Written.event("write", 4, 5, Map.of("res", 8, "data", "payload", "fd", 3));
    private static final Event EMPTY = Written.event("write", 5, 5, Map.of("res", -9, "fd", 3));
    private static final Event PTRACE =
            Written.event("ptrace", 6, 5, Map.of("res", -14, "data", "\u0000", "request", 27, "pid", 98));

    /** A step that is an event moves the machine, one that is a text reads that field for an output. */
    record Row(String name, List<Object> steps, String buffer) {}

    static final List<Row> ROWS = List.of(
            new Row("a buffer is all that it is", List.of(WRITE), "payload."),
            new Row("no buffer was shown: nothing is", List.of(SOCKET, CONNECT, PTRACE, "evt.arg.res"), ""),
            new Row("as much as the last buffer", List.of(WRITE, "evt.buffer", PTRACE), "0\u0000yload."),
            new Row(
                    "what is missing is NULL, and that stays too",
                    List.of(WRITE, "evt.args", PTRACE),
                    "0\u0000LL\u0000ad."),
            new Row("of a socket's name", List.of(WRITE, "evt.buffer", SOCKET, CONNECT, PTRACE), "0\u0000111111"),
            new Row("of a new root", List.of(WRITE, "evt.buffer", CHROOT, PTRACE), "0\u0000rv/dee"),
            new Row(
                    "the last that was read lies on top",
                    List.of(WRITE, "evt.buffer", SOCKET, CONNECT, PTRACE, "evt.args", "evt.arg.request", "evt.arg.res"),
                    "0\u00004\u0000\u0000111"),
            new Row(
                    "the same in another order",
                    List.of(WRITE, "evt.buffer", SOCKET, CONNECT, PTRACE, "evt.arg.res", "evt.arg.pid"),
                    "0\u0000\u0000\u00001111"),
            new Row("why a call failed", List.of(WRITE, "evt.buffer", CHROOT, PTRACE, "evt.res"), "0\u00004\u0000/dee"),
            new Row("a missing buffer is NULL", List.of(WRITE, "evt.buffer", CHROOT, EMPTY), "NULL\u0000dee"));

    @ParameterizedTest
    @FieldSource("ROWS")
    void aBufferIsWhatWasWrittenLast(Row row) {
        Machine machine = new Machine(MachineOptions.DEFAULT.asFalco());
        play(machine, row.steps());
        assertThat(read(machine, Fields.shown(field("evt.buffer")))).isEqualTo(row.buffer());
    }

    private static void play(Machine machine, List<Object> steps) {
        for (Object step : steps) {
            if (step instanceof Event event) {
                machine.event(event);
            } else {
                read(machine, Fields.shown(field((String) step)));
            }
        }
    }

    private static Operand.Reference field(String name) {
        int argument = name.startsWith("evt.arg.") ? "evt.arg".length() : name.length();
        EventField field = EventFields.named(name.substring(0, argument));
        return new Operand.Reference(field, name.substring(Math.min(argument + 1, name.length())), field.type());
    }

    private static String read(Machine machine, Extractor extractor) {
        Cell cell = new Cell();
        return extractor.read(machine.moment(), cell)
                ? new String(cell.bytes(), cell.from(), cell.length(), StandardCharsets.ISO_8859_1)
                : "none";
    }

    @Test
    void conditionsReadTheParameterItself() {
        Machine machine = new Machine(MachineOptions.DEFAULT.asFalco());
        play(machine, List.of(WRITE, "evt.buffer", PTRACE));
        assertThat(read(machine, Fields.of(field("evt.buffer")))).isEqualTo("\u0000\u0000");
    }

    @Test
    void byDefaultOutputsDoToo() {
        Machine machine = new Machine();
        play(machine, List.of(WRITE, "evt.buffer", SOCKET, CONNECT, PTRACE, "evt.args"));
        assertThat(read(machine, Fields.shown(field("evt.buffer")))).isEqualTo("\u0000\u0000");
    }

    @Test
    void whatHasNoDataHasNoBuffer() {
        Machine machine = new Machine(MachineOptions.DEFAULT.asFalco());
        play(machine, List.of(WRITE, "evt.buffer", CHROOT));
        assertThat(read(machine, Fields.shown(field("evt.buffer")))).isEqualTo("none");
    }
}
