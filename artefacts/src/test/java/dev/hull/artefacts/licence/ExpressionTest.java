package dev.hull.artefacts.licence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ExpressionTest {
    record Row(String declared, String expression) {}

    static final List<Row> ROWS = List.of(
            new Row("MIT", "MIT"),
            new Row("mit", "MIT"),
            new Row("The MIT License (MIT)", "MIT"),
            new Row("apache-2.0", "Apache-2.0"),
            new Row("Apache License, Version 2.0", "Apache-2.0"),
            new Row("Apache 2", "Apache-2.0"),
            new Row("(MIT OR Apache-2.0)", "(MIT OR Apache-2.0)"),
            new Row("MIT/Apache-2.0", "MIT OR Apache-2.0"),
            new Row(
                    "mit or gpl-2.0+ with classpath-exception-2.0",
                    "MIT OR GPL-2.0-or-later WITH Classpath-exception-2.0"),
            new Row("BSD-3-Clause AND (MIT OR ISC)", "BSD-3-Clause AND (MIT OR ISC)"),
            new Row("New BSD License", "BSD-3-Clause"),
            new Row("GNU General Public License v3 or later (GPLv3+)", "GPL-3.0-or-later"),
            new Row("GPLv2", "GPL-2.0-only"),
            new Row("GNU Lesser General Public License v2 or later (LGPLv2+)", "LGPL-2.0-or-later"),
            new Row("Mozilla Public License 2.0 (MPL 2.0)", "MPL-2.0"),
            new Row("LicenseRef-mine", "LicenseRef-mine"),
            new Row("BSD", "BSD"),
            new Row("SEE LICENSE IN LICENSE.md", "SEE LICENSE IN LICENSE.md"),
            new Row("MIT OR", "MIT OR"),
            new Row("MIT WITH nothing", "MIT WITH nothing"),
            new Row("Copyright\nall of it", "Copyright"),
            new Row("", ""));

    @ParameterizedTest
    @FieldSource("ROWS")
    void isWhatWasMeant(Row row) {
        assertThat(Expression.of(row.declared())).isEqualTo(row.expression());
    }

    @Test
    void manyParenthesesAreNoExpression() {
        assertThat(Expression.find("(".repeat(900))).isEmpty();
    }
}
