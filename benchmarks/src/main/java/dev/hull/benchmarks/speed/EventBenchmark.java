package dev.hull.benchmarks.speed;

import dev.hull.model.events.Event;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Header and two parameters of an event, out of an array and out of a segment of memory, on the heap and outside of it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class EventBenchmark {
    private static final int EVENTS = 1000;
    private static final int PARAMETERS = 6;
    private static final int BYTES = Event.HEADER + 2 * PARAMETERS + 8 * PARAMETERS;

    private final byte[] array = array();
    private final MemorySegment heap = MemorySegment.ofArray(array);
    private final MemorySegment outside = outside();
    private final Event event = new Event();
    private final Segment segment = new Segment();

    private static byte[] array() {
        ByteBuffer bytes = ByteBuffer.allocate(EVENTS * BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < EVENTS; i++) {
            bytes.putLong(i).putLong(7).putInt(BYTES).putShort((short) 307).putInt(PARAMETERS);
            for (int parameter = 0; parameter < PARAMETERS; parameter++) {
                bytes.putShort((short) 8);
            }
            for (int parameter = 0; parameter < PARAMETERS; parameter++) {
                bytes.putLong(parameter);
            }
        }
        return bytes.array();
    }

    private MemorySegment outside() {
        return Arena.ofAuto().allocate(array.length).copyFrom(heap);
    }

    /** The same flyweight over a segment: offsets are looked up as {@link Event} does it. */
    private static final class Segment {
        private static final ValueLayout.OfShort SHORT =
                ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
        private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
        private static final ValueLayout.OfLong LONG =
                ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

        private MemorySegment bytes = MemorySegment.NULL;
        private long from;
        private final long[] starts = new long[33];

        boolean atWhole(MemorySegment memory, long at, long end) {
            bytes = memory;
            from = at;
            int length = memory.get(INT, at + 16);
            int count = memory.get(INT, at + 22);
            if (length < Event.HEADER || length > end - at || count < 0 || count > starts.length) {
                return false;
            }
            long start = at + Event.HEADER + 2L * count;
            for (int i = 0; i < count; i++) {
                starts[i] = start;
                start += Short.toUnsignedInt(memory.get(SHORT, at + Event.HEADER + 2L * i));
            }
            return start <= at + length;
        }

        long sum() {
            return bytes.get(LONG, from)
                    + bytes.get(LONG, from + 8)
                    + bytes.get(SHORT, from + 20)
                    + bytes.get(LONG, starts[0])
                    + bytes.get(LONG, starts[3]);
        }
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long outOfAnArray() {
        long sum = 0;
        for (int at = 0; at < array.length; at += BYTES) {
            if (event.atWhole(array, at, array.length, false, 0, 1)) {
                sum += event.time() + event.thread() + event.code() + event.int64(0) + event.int64(3);
            }
        }
        return sum;
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long outOfASegmentOnTheHeap() {
        return sum(heap);
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long outOfASegmentOutside() {
        return sum(outside);
    }

    private long sum(MemorySegment memory) {
        long sum = 0;
        for (long at = 0; at < memory.byteSize(); at += BYTES) {
            if (segment.atWhole(memory, at, memory.byteSize())) {
                sum += segment.sum();
            }
        }
        return sum;
    }
}
