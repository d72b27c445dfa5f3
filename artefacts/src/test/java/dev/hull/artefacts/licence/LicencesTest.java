package dev.hull.artefacts.licence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hull.artefacts.Gathered;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class LicencesTest {
    record Row(String declared, String expression) {}

    static final List<Row> ROWS = List.of(
            new Row("GPLv2+", "GPL-2.0-or-later"),
            new Row("GPLv2", "GPL-2.0-only"),
            new Row("GPL-2+", "GPL-2.0-or-later"),
            new Row("GPL-2.0+", "GPL-2.0-or-later"),
            new Row("GPL-2.0", "GPL-2.0-only"),
            new Row("GPL-2.0-or-later", "GPL-2.0-or-later"),
            new Row("LGPLv2.1+", "LGPL-2.1-or-later"),
            new Row("LGPL-3", "LGPL-3.0-only"),
            new Row("AGPLv3+", "AGPL-3.0-or-later"),
            new Row("GFDL-1.3+", "GFDL-1.3-or-later"),
            new Row("GFDL-NIV-1.3", "GFDL-1.3-no-invariants-only"),
            new Row("Expat", "MIT"),
            new Row("ASL 2.0", "Apache-2.0"),
            new Row("BSD with advertising", "BSD-4-Clause"),
            new Row("MPLv2.0", "MPL-2.0"),
            new Row("GPLv2+ and MIT", "GPL-2.0-or-later AND MIT"),
            new Row("(GPL+ or Artistic) and ISC", "(GPL-1.0-or-later OR Artistic-1.0-Perl) AND ISC"),
            new Row("GPL-1+ or Artistic", "GPL-1.0-or-later OR Artistic-1.0-Perl"),
            new Row("MIT and GPL-1+ or Artistic, and ISC", "(MIT AND GPL-1.0-or-later OR Artistic-1.0-Perl) AND ISC"),
            new Row("GPL-3+ with Bison exception", "GPL-3.0-or-later WITH Bison-exception-2.2"),
            new Row("GPL-3+ with Autoconf-exception-3.0", "GPL-3.0-or-later WITH Autoconf-exception-3.0"),
            new Row("GPLv2 with exceptions", "GPLv2 with exceptions"),
            new Row("GPL", "GPL"),
            new Row("BSD", "BSD"),
            new Row("Public Domain", "Public Domain"),
            new Row("MIT and mystery", "MIT and mystery"),
            new Row("MIT or", "MIT or"),
            new Row("(MIT", "(MIT"),
            new Row("MIT)", "MIT)"),
            new Row("", ""));

    @ParameterizedTest
    @FieldSource("ROWS")
    void isWhatThePackageManagerMeant(Row row) {
        assertThat(Licences.expression(row.declared())).isEqualTo(row.expression());
    }

    @Test
    void apkJoinedByBlanks() {
        assertThat(Licences.ofApk("MIT BSD-2-Clause GPL2+")).isEqualTo("MIT AND BSD-2-Clause AND GPL-2.0-or-later");
        assertThat(Licences.ofApk("MIT custom")).isEqualTo("MIT custom");
        assertThat(Licences.ofApk("MIT AND ISC")).isEqualTo("MIT AND ISC");
    }

    @Test
    void hostileExpressionsStayAsTheyAre() {
        String deep = "(".repeat(2000);
        String commas = "MIT, and ".repeat(450);
        assertThat(Licences.expression(deep)).isEqualTo(deep);
        assertThat(Licences.expression(commas)).isEqualTo(commas.strip());
    }

    record Copyright(String name, String text, List<String> licences) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Copyright> COPYRIGHTS = List.of(
            new Copyright("machine-readable", """
                    Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
                    Source: https://example.com

                    Files: *
                    Copyright: somebody
                    License: Expat

                    Files: debian/*
                    License: GPL-2+
                     text

                    License: Expat
                     Permission is hereby granted …

                    License: Only-A-Text
                     of nothing
                    """, List.of("GPL-2.0-or-later", "MIT")),
            new Copyright(
                    "one licence for all",
                    "Format: http://dep.debian.net/deps/dep5\nLicense: GPL-3+\n",
                    List.of("GPL-3.0-or-later")),
            new Copyright(
                    "for people, version 2 or later",
                    "under the GNU GPL, version 2 or (at your option) any later\nversion. See /usr/share/common-licenses/GPL-2.\n",
                    List.of("GPL-2.0-or-later")),
            new Copyright(
                    "for people, one version", "See /usr/share/common-licenses/LGPL-2.1'.\n", List.of("LGPL-2.1-only")),
            new Copyright(
                    "for people, by its words",
                    "Redistribution and use in source and binary forms … used to endorse or promote",
                    List.of("BSD-3-Clause")),
            new Copyright("for people, nothing known", "All rights reserved.\n", List.of()));

    @ParameterizedTest
    @FieldSource("COPYRIGHTS")
    void copyrightFilesNameTheLicencesOfTheirPackage(Copyright row) {
        Gathered found = Gathered.from(new DebianCopyright(), "usr/share/doc/pkg/copyright", row.text());
        assertThat(found.licences).isEqualTo(row.licences().isEmpty() ? List.of() : List.of("pkg " + row.licences()));
    }

    @Test
    void otherCopyrightFilesAreNoPackages() {
        assertThat(Gathered.from(new DebianCopyright(), "usr/share/doc/pkg/sub/copyright", "License: MIT").licences)
                .isEmpty();
    }
}
