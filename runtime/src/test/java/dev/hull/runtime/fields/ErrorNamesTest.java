package dev.hull.runtime.fields;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ErrorNamesTest {
    record Row(long number, String name) {}

    static final List<Row> ERRORS = List.of(
            new Row(1, "EPERM"),
            new Row(2, "ENOENT"),
            new Row(39, "ENOTEMPTY"),
            new Row(41, ""),
            new Row(71, "EPROTO"),
            new Row(95, "EOPNOTSUPP"),
            new Row(111, "ECONNREFUSED"),
            new Row(115, "EINPROGRESS"),
            new Row(133, "EHWPOISON"),
            new Row(512, "ERESTARTSYS"),
            new Row(9999, ""));

    @ParameterizedTest
    @FieldSource("ERRORS")
    void areThoseOfTheKernel(Row row) {
        assertThat(ErrorNames.error(row.number())).isEqualTo(row.name());
    }

    @Test
    void signalsAreNumberedFromOne() {
        assertThat(ErrorNames.signal(9)).isEqualTo("SIGKILL");
        assertThat(ErrorNames.signal(17)).isEqualTo("SIGCHLD");
        assertThat(ErrorNames.signal(31)).isEqualTo("SIGSYS");
        assertThat(ErrorNames.signal(0)).isEmpty();
        assertThat(ErrorNames.signal(64)).isEmpty();
    }
}
