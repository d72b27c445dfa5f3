package dev.hull.vulns.versions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.Ecosystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

class OrderTest {
    /** From the oldest to the newest; between bars stand versions that are equal. */
    record Row(Order order, String ascending) {}

    static final List<Row> ROWS = List.of(
            new Row(
                    Order.DPKG,
                    "1.0~~ 1.0~rc1-1 1.0~rc1-2 1.0|0:1.0|1.0-0 1.0-0.1 1.0-1 1.0-1+b1 1.0-1+deb12u1 1.0a-1 1.0+dfsg-1 1.0.1-1 1.9 1.10 1:0.1"),
            new Row(Order.DPKG, "7.88.1-10 7.88.1-10+deb12u1 7.88.1-10+deb12u5 7.88.1-10+deb12u14"),
            new Row(
                    Order.RPM,
                    "1.0~rc1-1.el9 1.0-1.el9 1.0-1.el9_2 1.0-1.el9_2.1 1.0-2.el9 1.0^git1-1 1.0.1-1 1.1-1|0:1.1-1 1:0.5-1"),
            new Row(Order.RPM, "2.34-28.el9_0 2.34-28.el9_0.2 2.34-40.el9 2.34-60.el9"),
            new Row(
                    Order.APK,
                    "1.2.3_alpha 1.2.3_alpha2 1.2.3_beta1 1.2.3_pre1 1.2.3_rc1 1.2.3 1.2.3-r0 1.2.3-r1 1.2.3-r10 1.2.3_git20200101 1.2.3_p1 1.2.3a 1.2.3.1 1.2.10"),
            new Row(Order.APK, "0.01.1 0.1 1.01 1.1 1.10"),
            new Row(Order.GENTOO, "1.0|1.0-r0 1.0-r1 1.0.0"),
            new Row(Order.ALPM, "1.0rc 1.0|1.0-1 1.0.1 1:0.1"),
            new Row(
                    Order.MAVEN,
                    "2.0-alpha-1 2.0-beta1|2.0.0-b1 2.0-M1 2.0-rc1|2.0-cr1 2.0-SNAPSHOT 2|2.0|2.0.0|2.0.Final|2.0-GA 2.0-sp1 2.0-jre 2.0.1 2.0.2-android 2.0.10"),
            new Row(Order.MAVEN, "31.0-android 31.0-jre 31.1-android 31.1-jre 32.0.0-jre"),
            new Row(Order.MAVEN, "2.9.10.1 2.9.10.8 2.9.11 2.10.0"),
            new Row(
                    Order.SEMVER,
                    "1.0.0-0 1.0.0-alpha 1.0.0-alpha.1 1.0.0-alpha.beta 1.0.0-beta.2 1.0.0-beta.11 1.0.0-rc.1 1.0.0|v1.0.0|=1.0|1.0.0+5 1.0.0.1 1.0.1 1.10.0 99999999999999999999.0.0"),
            new Row(Order.PUB, "1.0.0-a 1.0.0 1.0.0+1 1.0.0+1.a 1.0.1"),
            new Row(
                    Order.GO,
                    "v0.0.0-20190101000000-abcdefabcdef v0.0.0-20210101000000-abcdefabcdef v0.0.0 v1.2.3-0.20200101000000-abcdefabcdef v1.2.3|1.2.3 v1.2.4-0.20200101000000-abcdefabcdef v2.0.0+incompatible v2.0.1+incompatible"),
            new Row(Order.GO, "1.21.0-0 go1.21rc2|1.21.0-rc.2 go1.21rc10 go1.21.0|go1.21 go1.21.3 go1.22beta1"),
            new Row(Order.NUGET, "1.0.0-ALPHA|1.0.0-alpha 1.0.0-beta 1.0|1.0.0|1.0.0.0|1.0.0+meta 1.0.0.1 1.0.1"),
            new Row(
                    Order.PEP440,
                    "notaversion 1.0.dev1 1.0a1.dev1 1.0a1|1.0alpha1|1.0-a1 1.0b1 1.0rc1|1.0c1 1.0|1.0.0|v1.0 1.0+local 1.0+local.1 1.0+1 1.0.post1.dev2 1.0.post1|1.0-1 1.0.1 1!0.1"),
            new Row(Order.GEM, "1.0.a 1.0.b1 1.0.b2 1.0.b10 1.0.pre.rc1|1.0-rc1 1.0.rc1 1.0|1|1.0.0 1.0.1 1.10"),
            new Row(
                    Order.COMPOSER,
                    "dev-main 1.0.0-dev 1.0.0-alpha1 1.0.0-beta1|1.0.0b1|1.0.0-beta.1 1.0.0-RC1 1.0.0-RC2 1.0|v1.0.0|1.0.0.0 1.0.0-patch1|1.0.0-p1 1.0.1 1.10"),
            new Row(Order.NUMBERS, "1 1.0|1-0 1.0.0 1.2 1.10"),
            new Row(Order.CPAN, "1.10|v1.100 1.2|1.200|v1.200 1.5 v1.500.1 v2"),
            new Row(Order.CONAN, "1.0-pre.1 1.0-pre.2 1|1.0 1.0+b1 1.2 1.10 1.a"),
            new Row(Order.OPENSSL, "1.0.2-beta1 1.0.2 1.0.2a 1.0.2z 1.0.2za 1.0.2zf 1.1.1 3.0.0-alpha1 3.0.0"));

    @ParameterizedTest
    @FieldSource("ROWS")
    void sorts(Row row) {
        List<String> steps = List.of(row.ascending().split(" "));
        for (int i = 0; i < steps.size(); i++) {
            for (int j = 0; j < steps.size(); j++) {
                for (String left : steps.get(i).split("\\|")) {
                    for (String right : steps.get(j).split("\\|")) {
                        assertThat(Integer.signum(row.order().compare(left, right)))
                                .as("%s %s %s", row.order(), left, right)
                                .isEqualTo(Integer.compare(i, j));
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Order.class)
    void answersForEveryTwoStrings(Order order) {
        Random random = new Random(order.ordinal());
        List<String> noise =
                new ArrayList<>(List.of("", "-", ".", "~", "^", ":", "_", "+", "-r", "1:", ":1", "v", "go", "1.", "é"));
        for (int i = 0; i < 60; i++) {
            noise.add(random.ints(random.nextInt(12), 0, 24)
                    .mapToObj(at -> "0019.-_~^+:!rabv p*é".substring(at % 20, at % 20 + 1))
                    .reduce("", String::concat));
        }
        for (String left : noise) {
            order.isValid(left);
            for (String right : noise) {
                assertThat(Integer.signum(order.compare(left, right)))
                        .as("%s [%s] [%s]", order, left, right)
                        .isEqualTo(-Integer.signum(order.compare(right, left)));
            }
        }
    }

    @Test
    void everyEcosystemHasOne() {
        for (Ecosystem ecosystem : Ecosystem.values()) {
            assertThat(Order.of(ecosystem).compare("1.0.9", "1.0.10")).isNegative();
        }
    }

    record Validity(Order order, String version, boolean valid) {}

    static final List<Validity> VALID = List.of(
            new Validity(Order.APK, "1.2.3_rc1-r0", true),
            new Validity(Order.APK, "1.2.3-beta", false),
            new Validity(Order.SEMVER, "1.2.3-beta.1+5", true),
            new Validity(Order.SEMVER, "latest", false),
            new Validity(Order.NUGET, "6.8.0.11012235604.824068adaeb7b158", true),
            new Validity(Order.NUGET, "$(Version)", false),
            new Validity(Order.GO, "v1.2.3-0.20200101000000-abcdefabcdef", true),
            new Validity(Order.GO, "(devel)", false),
            new Validity(Order.PEP440, "1.0.post1", true),
            new Validity(Order.PEP440, "1.0-SNAPSHOT", false),
            new Validity(Order.GEM, "1.0.rc1", true),
            new Validity(Order.GEM, "1..0", false));

    @ParameterizedTest
    @FieldSource("VALID")
    void knowsWhatItsEcosystemTakes(Validity row) {
        assertThat(row.order().isValid(row.version())).isEqualTo(row.valid());
    }
}
