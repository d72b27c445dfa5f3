package dev.hull.vulns.cvss;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.Severity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class CvssTest {
    record Row(String vector, double base, double temporal, double environmental, Severity severity) {}

    static final List<Row> ROWS = List.of(
            new Row(
                    "AV:N/AC:L/Au:N/C:N/I:N/A:C/E:F/RL:OF/RC:C/CDP:H/TD:H/CR:M/IR:M/AR:H",
                    7.8,
                    6.4,
                    9.2,
                    Severity.HIGH),
            new Row("(AV:N/AC:L/Au:N/C:C/I:C/A:C)", 10, 10, 10, Severity.HIGH),
            new Row(
                    "AV:L/AC:H/Au:N/C:C/I:C/A:C/E:POC/RL:OF/RC:C/CDP:H/TD:H/CR:M/IR:M/AR:M",
                    6.2,
                    4.9,
                    7.5,
                    Severity.MEDIUM),
            new Row("AV:L/AC:H/Au:M/C:P/I:N/A:N/CR:L", 0.8, 0.8, 0, Severity.LOW),
            new Row("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H", 10, 10, 10, Severity.CRITICAL),
            new Row("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", 9.8, 9.8, 9.8, Severity.CRITICAL),
            new Row(
                    "CVSS:3.0/AV:N/AC:L/PR:H/UI:N/S:C/C:H/I:L/A:L/E:F/RL:O/MAV:L/MAC:H/MI:N",
                    8.2,
                    7.6,
                    5.7,
                    Severity.HIGH),
            new Row("CVSS:3.1/AV:P/AC:H/PR:L/UI:N/S:C/C:H/I:L/A:H", 7.0, 7.0, 6.9, Severity.HIGH),
            new Row("CVSS:3.0/AV:P/AC:H/PR:L/UI:N/S:C/C:H/I:L/A:H", 7.0, 7.0, 7.0, Severity.HIGH),
            new Row("CVSS:3.1/AV:P/AC:H/PR:H/UI:R/S:C/C:N/I:N/A:N", 0, 0, 0, Severity.INFO),
            v4("AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H", 10, Severity.CRITICAL),
            v4("AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N", 9.3, Severity.CRITICAL),
            v4("AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:N/SC:N/SI:N/SA:N", 0, Severity.INFO),
            v4("AV:L/AC:H/AT:P/PR:L/UI:A/VC:L/VI:H/VA:L/SC:H/SI:N/SA:H", 5.9, Severity.MEDIUM),
            v4("AV:P/AC:L/AT:N/PR:L/UI:N/VC:L/VI:L/VA:N/SC:L/SI:L/SA:N", 2.4, Severity.LOW),
            v4("AV:N/AC:H/AT:P/PR:N/UI:P/VC:H/VI:N/VA:L/SC:N/SI:L/SA:N", 6.0, Severity.MEDIUM),
            v4(
                    "AV:L/AC:L/AT:P/PR:H/UI:A/VC:N/VI:H/VA:H/SC:H/SI:L/SA:N/CR:M/AR:L/MUI:N/MVC:H/MSI:S/MSA:S",
                    9.3,
                    Severity.CRITICAL),
            v4("AV:A/AC:H/AT:N/PR:L/UI:P/VC:N/VI:N/VA:N/SC:N/SI:L/SA:H/E:P/IR:L/MPR:H/MVI:L/MSI:L", 0.9, Severity.LOW));

    private static Row v4(String vector, double score, Severity severity) {
        return new Row("CVSS:4.0/" + vector, score, score, score, severity);
    }

    @ParameterizedTest
    @FieldSource("ROWS")
    void scores(Row row) {
        Optional<Cvss> scores = Cvss.of(row.vector());
        assertThat(scores.map(Cvss::base)).contains(row.base());
        assertThat(scores.map(Cvss::temporal)).contains(row.temporal());
        assertThat(scores.map(Cvss::environmental)).contains(row.environmental());
        assertThat(scores.map(Cvss::severity)).contains(row.severity());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "CVSS:3.1/",
                "CVSS:3.1",
                "CVSS:4.0/",
                "CVSS:9.9/AV:N",
                "AV:N/AC:L/Au:N/C:N/I:N",
                "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:X",
                "CVSS:3.1/AV:N/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H",
                "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/ZZ:1",
                "9.8/CVSS:3.1/AV:N"
            })
    void refuses(String vector) {
        assertThat(Cvss.of(vector)).isEmpty();
    }
}
