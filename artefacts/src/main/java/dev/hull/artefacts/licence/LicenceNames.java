package dev.hull.artefacts.licence;

import dev.hull.model.SpdxIds;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people write instead of an SPDX id, where only one licence can be meant. */
final class LicenceNames {
    /** Words that say nothing about which licence it is. */
    private static final Set<String> EMPTY_WORDS = Set.of(
            "the", "license", "licence", "version", "osi", "approved", "software", "public", "general", "terms", "of");

    private LicenceNames() {}

    static Optional<String> find(String text) {
        return SpdxIds.licence(text).or(() -> Optional.ofNullable(Table.NAMES.get(key(text))));
    }

    /** {@return the words that count, in lower case, {@code v2} and {@code version 2} alike} */
    static String key(String text) {
        StringBuilder key = new StringBuilder();
        for (String word : split(text.toLowerCase(Locale.ROOT))) {
            boolean isVersion = word.length() > 1 && word.charAt(0) == 'v' && Character.isDigit(word.charAt(1));
            String plain = isVersion ? word.substring(1) : word;
            if (!plain.isEmpty() && !EMPTY_WORDS.contains(plain)) {
                key.append(key.isEmpty() ? "" : " ")
                        .append(plain.endsWith(".0") ? plain.substring(0, plain.length() - 2) : plain);
            }
        }
        return key.toString();
    }

    private static String[] split(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            if (" \t\r\n,;()\"'_-/".indexOf(plain.charAt(i)) >= 0) {
                plain.setCharAt(i, ' ');
            }
        }
        return plain.toString().split(" ", -1);
    }

    private static final class Table {
        static final Map<String, String> NAMES = new HashMap<>();

        private static void put(String id, String... names) {
            for (String name : names) {
                NAMES.put(key(name), id);
            }
        }

        static {
            put(
                    "Apache-2.0",
                    "Apache 2.0",
                    "Apache License 2.0",
                    "Apache Software License 2.0",
                    "Apache2",
                    "ASL 2.0",
                    "ASL2");
            put(
                    "Apache-2.0",
                    "AL2",
                    "ALv2",
                    "apache.org/licenses/LICENSE-2.0",
                    "https://www.apache.org/licenses/LICENSE-2.0");
            put(
                    "Apache-2.0",
                    "http://www.apache.org/licenses/LICENSE-2.0.txt",
                    "https://www.apache.org/licenses/LICENSE-2.0.txt");
            put("Apache-2.0", "http://www.apache.org/licenses/LICENSE-2.0", "Apache License Version 2.0 January 2004");
            put("Apache-1.1", "Apache 1.1", "Apache Software License 1.1");
            put(
                    "MIT",
                    "MIT License",
                    "The MIT License (MIT)",
                    "MIT/Expat",
                    "Expat",
                    "MIT (Expat)",
                    "MIT License (Expat)",
                    "Expat License");
            put("MIT", "http://opensource.org/licenses/MIT", "https://opensource.org/licenses/MIT", "MIT Licensed");
            put("MIT", "http://www.opensource.org/licenses/mit-license.php", "https://opensource.org/license/mit");
            put("MIT-0", "MIT No Attribution", "MIT No Attribution License (MIT-0)");
            put(
                    "BSD-2-Clause",
                    "BSD 2-Clause",
                    "BSD 2 Clause License",
                    "Simplified BSD",
                    "2-Clause BSD",
                    "FreeBSD License",
                    "BSD2");
            put("BSD-2-Clause", "BSD-2", "http://opensource.org/licenses/BSD-2-Clause");
            put(
                    "BSD-3-Clause",
                    "BSD 3-Clause",
                    "BSD 3 Clause License",
                    "New BSD",
                    "Modified BSD",
                    "3-Clause BSD",
                    "BSD-3",
                    "BSD3");
            put(
                    "BSD-3-Clause",
                    "Revised BSD",
                    "New BSD License (3-clause)",
                    "http://opensource.org/licenses/BSD-3-Clause");
            put(
                    "BSD-3-Clause",
                    "BSD 3-Clause New or Revised License",
                    "3 Clause BSD License",
                    "3BSD",
                    "Eclipse Distribution License 1.0");
            put("BSD-4-Clause", "BSD 4-Clause", "Original BSD", "BSD4");
            put("0BSD", "Zero-Clause BSD", "BSD Zero Clause", "Zero-Clause BSD (0BSD)");
            put("ISC", "ISC License", "ISC License (ISCL)", "ISCL");
            put("Unlicense", "The Unlicense", "The Unlicense (Unlicense)", "Unlicensed (Unlicense)");
            put("WTFPL", "WTF", "Do What The F*ck You Want To Public License");
            put("Zlib", "zlib License", "zlib/libpng", "zlib/libpng License");
            put(
                    "PSF-2.0",
                    "PSF",
                    "PSFL",
                    "Python Software Foundation License",
                    "PSF License",
                    "Python Software Foundation");
            put("Python-2.0", "Python License 2.0");
            put("MPL-1.1", "Mozilla Public License 1.1", "MPL 1.1", "Mozilla Public License 1.1 (MPL 1.1)");
            put(
                    "MPL-2.0",
                    "Mozilla Public License 2.0",
                    "MPL 2.0",
                    "MPLv2",
                    "MPLv2.0",
                    "Mozilla Public License 2.0 (MPL 2.0)");
            put(
                    "MPL-2.0",
                    "Mozilla Public License Version 2.0",
                    "MPL2",
                    "http://mozilla.org/MPL/2.0/",
                    "https://www.mozilla.org/MPL/2.0/");
            put(
                    "EPL-1.0",
                    "Eclipse Public License 1.0",
                    "EPL 1.0",
                    "Eclipse Public License 1.0 (EPL-1.0)",
                    "Eclipse Public License - v 1.0");
            put(
                    "EPL-2.0",
                    "Eclipse Public License 2.0",
                    "EPL 2.0",
                    "Eclipse Public License 2.0 (EPL-2.0)",
                    "Eclipse Public License - v 2.0");
            put("CDDL-1.0", "CDDL 1.0", "Common Development and Distribution License 1.0");
            put("CDDL-1.1", "CDDL 1.1", "Common Development and Distribution License 1.1");
            put("LGPL-2.0-only", "LGPLv2", "GNU Library General Public License v2");
            put("LGPL-2.0-or-later", "LGPLv2+", "GNU Lesser General Public License v2 or later (LGPLv2+)");
            put(
                    "LGPL-2.1-only",
                    "LGPLv2.1",
                    "LGPL 2.1",
                    "GNU Lesser General Public License v2.1",
                    "GNU Lesser General Public License 2.1");
            put(
                    "LGPL-2.1-or-later",
                    "LGPLv2.1+",
                    "GNU Lesser General Public License v2.1 or later",
                    "LGPL 2.1 or later");
            put(
                    "LGPL-3.0-only",
                    "LGPLv3",
                    "LGPL 3",
                    "GNU Lesser General Public License v3 (LGPLv3)",
                    "GNU LGPLv3",
                    "GNU LGPL 3");
            put("LGPL-3.0-only", "GNU Lesser General Public License v3");
            put("LGPL-3.0-or-later", "LGPLv3+", "GNU Lesser General Public License v3 or later (LGPLv3+)");
            put("LGPL-3.0-or-later", "GNU Lesser General Public License v3 or later");
            put(
                    "GPL-2.0-only",
                    "GPLv2",
                    "GPL 2",
                    "GNU General Public License v2 (GPLv2)",
                    "GNU GPLv2",
                    "GNU GPL 2",
                    "GPL2");
            put("GPL-2.0-only", "GNU General Public License v2");
            put(
                    "GPL-2.0-or-later",
                    "GPLv2+",
                    "GPL2+",
                    "GNU General Public License v2 or later (GPLv2+)",
                    "GNU GPL v2 or later");
            put(
                    "GPL-2.0-or-later",
                    "GPL v2 or later",
                    "GPLv2 or later",
                    "GNU General Public License v2 or later",
                    "GPL (>= 2)");
            put(
                    "GPL-3.0-only",
                    "GPLv3",
                    "GPL 3",
                    "GNU General Public License v3 (GPLv3)",
                    "GNU GPLv3",
                    "GNU GPL 3",
                    "GPL3");
            put("GPL-3.0-only", "GNU General Public License v3");
            put(
                    "GPL-3.0-or-later",
                    "GPLv3+",
                    "GPL3+",
                    "GNU General Public License v3 or later (GPLv3+)",
                    "GNU GPL v3 or later");
            put(
                    "GPL-3.0-or-later",
                    "GPL v3 or later",
                    "GPLv3 or later",
                    "GNU General Public License v3 or later",
                    "GPL (>= 3)");
            put(
                    "AGPL-3.0-only",
                    "AGPLv3",
                    "AGPL 3",
                    "GNU Affero General Public License v3",
                    "GNU AGPLv3",
                    "GNU AGPL v3");
            put("AGPL-3.0-or-later", "AGPLv3+", "GNU Affero General Public License v3 or later (AGPLv3+)");
            put("AGPL-3.0-or-later", "GNU Affero General Public License v3 or later");
            put("Artistic-1.0", "Artistic License 1.0");
            put("Artistic-2.0", "Artistic License 2.0", "artistic_2", "Artistic 2.0");
            put("Artistic-1.0-Perl OR GPL-1.0-or-later", "perl_5", "Perl_5", "Same terms as Perl itself");
            put("BSL-1.0", "Boost Software License 1.0", "Boost Software License", "BSL 1.0");
            put("BSL-1.0", "Boost Software License 1.0 (BSL-1.0)");
            put(
                    "CC0-1.0",
                    "CC0",
                    "CC0 1.0",
                    "CC0 1.0 Universal",
                    "CC0 1.0 Universal (CC0 1.0) Public Domain Dedication");
            put("CC-BY-3.0", "CC BY 3.0", "Creative Commons Attribution 3.0");
            put(
                    "CC-BY-4.0",
                    "CC BY 4.0",
                    "Creative Commons Attribution 4.0",
                    "Creative Commons Attribution 4.0 International");
            put("CC-BY-SA-4.0", "CC BY-SA 4.0");
            put("EUPL-1.1", "European Union Public Licence 1.1 (EUPL 1.1)", "EUPL 1.1");
            put("EUPL-1.2", "European Union Public Licence 1.2 (EUPL 1.2)", "EUPL 1.2");
            put("HPND", "Historical Permission Notice and Disclaimer (HPND)", "HPND License");
            put("NCSA", "University of Illinois/NCSA Open Source License");
            put("ZPL-2.1", "Zope Public License 2.1", "ZPL 2.1", "Zope Public License", "ZPL");
            put("UPL-1.0", "Universal Permissive License 1.0", "Universal Permissive License (UPL)", "UPL 1.0");
            put("Ruby", "Ruby License", "Ruby's", "Ruby's License");
            put("PHP-3.01", "PHP License 3.01", "PHP License, version 3.01");
            put("PostgreSQL", "PostgreSQL License");
            put("OFL-1.1", "SIL Open Font License 1.1", "SIL Open Font License 1.1 (OFL-1.1)", "OFL 1.1");
            put("JSON", "The JSON License");
            put("Ms-PL", "Microsoft Public License", "MS-PL");
            put("BlueOak-1.0.0", "Blue Oak Model License 1.0.0");
            put("MIT-CMU", "MIT-CMU License (MIT-CMU)", "CMU License (MIT-CMU)");
            put("Unicode-3.0", "Unicode License 3.0");
            put("Unicode-DFS-2016", "Unicode License Agreement - Data Files and Software (2016)");
        }
    }
}
