package dev.hull.checks.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.Capability;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

class ExplainTest {
    record Row(String call, int number, SyscallNote.Access access, List<Capability> capabilities) {}

    static final List<Row> ROWS = List.of(
            new Row("bpf", 321, SyscallNote.Access.CAPABILITY, List.of(Capability.SYS_ADMIN, Capability.BPF)),
            new Row("read", 0, SyscallNote.Access.ALLOWED, List.of()),
            new Row("keyctl", 250, SyscallNote.Access.REFUSED, List.of()),
            new Row("personality", 135, SyscallNote.Access.ARGUMENTS, List.of()),
            new Row("ptrace", 101, SyscallNote.Access.KERNEL, List.of(Capability.SYS_PTRACE)),
            new Row("vm86", -1, SyscallNote.Access.REFUSED, List.of()),
            new Row("arch_prctl", 158, SyscallNote.Access.ARCHITECTURE, List.of()));

    @ParameterizedTest
    @FieldSource("ROWS")
    void saysHowTheDefaultFilterTakesACall(Row row) {
        SyscallNote note = SyscallNote.of(row.call(), "en").orElseThrow();
        assertThat(note.numberOnX86()).isEqualTo(row.number());
        assertThat(note.access()).isEqualTo(row.access());
        assertThat(note.capabilities()).isEqualTo(row.capabilities());
    }

    @ParameterizedTest
    @EnumSource
    void explainsEveryCapabilityInEveryLanguage(Capability capability) {
        CapabilityNote english =
                CapabilityNote.of(capability.kernelName(), "en").orElseThrow();
        CapabilityNote chinese = CapabilityNote.of(capability.name(), "zh").orElseThrow();
        assertThat(List.of(english.allows(), english.matters(), chinese.allows(), chinese.matters()))
                .allMatch(text -> !text.isBlank())
                .doesNotHaveDuplicates();
        assertThat(english.capability()).isEqualTo(capability);
    }

    @Test
    void knowsWhoGrantsWhat() {
        CapabilityNote raw = CapabilityNote.of("net_raw", "en").orElseThrow();
        assertThat(raw.grantedBy()).containsExactly("docker", "containerd");
        assertThat(raw.mayAdd()).isEmpty();
        assertThat(CapabilityNote.of("NET_BIND_SERVICE", "en").orElseThrow().mayAdd())
                .isEqualTo("restricted");
    }

    @Test
    void nothingIsKnownOfWhatIsNot() {
        assertThat(CapabilityNote.of("FLY", "en")).isEmpty();
        assertThat(SyscallNote.of("fly", "en")).isEmpty();
        assertThat(SyscallNote.of("", "en")).isEmpty();
    }
}
