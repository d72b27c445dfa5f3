package dev.hull.model;

import java.util.List;
import java.util.Locale;

/**
 * What somebody who knows a product says of flaws in it (Vulnerability Exploitability eXchange).
 *
 * @param document as the user knows it
 * @param author may be empty
 * @param flaws id and aliases of the flaw
 * @param products package URLs, or other ids, of what the statement is about; empty means whatever is looked at
 * @param components package URLs of the parts of the products that it is about; empty means all
 * @param justification one of OpenVEX's labels, as {@code vulnerable_code_not_present}; may be empty
 * @param why in words; may be empty
 */
public record VexStatement(
        String document,
        String author,
        List<String> flaws,
        List<String> products,
        List<String> components,
        State state,
        String justification,
        String why,
        Location at) {
    /** As OpenVEX and CSAF name them. */
    public enum State {
        NOT_AFFECTED,
        AFFECTED,
        FIXED,
        UNDER_INVESTIGATION;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** {@return whether nothing is left to be done} */
        public boolean settles() {
            return this == NOT_AFFECTED || this == FIXED;
        }
    }

    public VexStatement {
        flaws = List.copyOf(flaws);
        products = List.copyOf(products);
        components = List.copyOf(components);
    }
}
