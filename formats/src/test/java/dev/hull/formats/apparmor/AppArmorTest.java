package dev.hull.formats.apparmor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.model.AppArmorProfile;
import dev.hull.model.AppArmorProfile.Kind;
import dev.hull.model.AppArmorProfile.Rule;
import dev.hull.model.Limits;
import dev.hull.model.Source;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class AppArmorTest {
    private static final String PROFILE = """
            #include <tunables/global>
            @{LOGS} = /var/log/web /srv/{a,b}/log
            profile web /usr/bin/web flags=(attach_disconnected, complain) {
              #include <abstractions/base>
              include if exists <local/web>
              # a comment, with a comma
              /usr/bin/web mrix,
              owner @{LOGS}/{access,error}.log w, # and another
              rw "/srv/with blank/**",
              deny /proc/sys/[^k]** wklx,
              capability net_bind_service setuid,
              network inet tcp,
              audit deny mount options=(rw, bind) /a -> /b,
              if $debug {
                ptrace,
              }
              profile child {
                file,
              }
              ^hat {
                /tmp/** rw,
              }
              signal (send) peer=web,
            }
            """;

    record Row(String text, boolean deny, Kind kind, String subject, String permissions) {}

    static final List<Row> ROWS = List.of(
            new Row("file,", false, Kind.FILE, "", ""),
            new Row("deny mount,", true, Kind.MOUNT, "", ""),
            new Row("/** rw,", false, Kind.FILE, "/**", "rw"),
            new Row("file /etc/** r,", false, Kind.FILE, "/etc/**", "r"),
            new Row("r /etc/**,", false, Kind.FILE, "/etc/**", "r"),
            new Row("@{PROC}/sys/** w,", false, Kind.FILE, "@{PROC}/sys/**", "w"),
            new Row("audit deny owner /x w,", true, Kind.FILE, "/x", "w"),
            new Row("capability sys_admin,", false, Kind.CAPABILITY, "sys_admin", ""),
            new Row("change_profile -> **,", false, Kind.CHANGE_PROFILE, "-> **", ""),
            new Row("priority=5 allow network,", false, Kind.NETWORK, "", ""),
            new Row("/a/{b,c}/d mr,", false, Kind.FILE, "/a/{b,c}/d", "mr"),
            new Row("signal,", false, Kind.OTHER, "", ""));

    @ParameterizedTest
    @FieldSource("ROWS")
    void readsOneRule(Row row) {
        List<Rule> rules =
                read("profile p {\n" + row.text() + "\n}\n").getFirst().rules();
        assertThat(rules).singleElement().satisfies(rule -> {
            assertThat(rule.deny()).isEqualTo(row.deny());
            assertThat(rule.kind()).isEqualTo(row.kind());
            assertThat(rule.subject()).isEqualTo(row.subject());
            assertThat(rule.permissions()).isEqualTo(row.permissions());
            assertThat(rule.at().text()).startsWith(row.text().substring(0, 4));
        });
    }

    @Test
    void readsHeadsChildrenAndIncludes() {
        List<AppArmorProfile> profiles = read(PROFILE);
        assertThat(profiles).extracting(AppArmorProfile::name).containsExactly("web//child", "web//hat", "web");
        AppArmorProfile web = profiles.getLast();
        assertThat(web.flags()).containsExactly("attach_disconnected", "complain");
        assertThat(web.includes()).containsExactly("<abstractions/base>", "if exists <local/web>");
        assertThat(web.rules())
                .extracting(Rule::kind)
                .containsExactly(
                        Kind.FILE,
                        Kind.FILE,
                        Kind.FILE,
                        Kind.FILE,
                        Kind.CAPABILITY,
                        Kind.NETWORK,
                        Kind.MOUNT,
                        Kind.PTRACE,
                        Kind.OTHER);
        assertThat(web.at().line()).isEqualTo(3);
    }

    record Content(String text, boolean profile) {}

    static final List<Content> CONTENTS = List.of(
            new Content(PROFILE, true),
            new Content("profile a flags=(complain) {\n}\n", true),
            new Content("/usr/bin/a {\n /etc/** r,\n}\n", true),
            new Content("abi <abi/4.0>,\ninclude <tunables/global>\nprofile a { file, }\n", true),
            new Content("server {\n listen 80;\n}\n", false),
            new Content("/etc/init.d/web start\n", false),
            new Content("{\"profile\": {}}", false),
            new Content("profile: web\n", false),
            new Content("include foo.mk\nall:\n\techo\n", false),
            new Content("", false));

    @ParameterizedTest
    @FieldSource("CONTENTS")
    void recognisesAProfileByItsContent(Content row) {
        assertThat(AppArmor.recognises(Source.of("file", row.text()))).isEqualTo(row.profile());
    }

    static final List<String> BROKEN = List.of(
            "profile a {",
            "profile a {{{{{",
            "}}}}",
            "profile a { \"unclosed\n r,\n}",
            "profile { , }",
            "(",
            "profile a flags=(");

    @ParameterizedTest
    @FieldSource("BROKEN")
    void badInputIsReadAsFarAsItMakesSense(String text) {
        assertThat(AppArmor.read(Source.of("file", text), Limits.DEFAULT).problems())
                .isEmpty();
    }

    private static List<AppArmorProfile> read(String text) {
        return AppArmor.read(Source.of("file", text), Limits.DEFAULT).values();
    }
}
