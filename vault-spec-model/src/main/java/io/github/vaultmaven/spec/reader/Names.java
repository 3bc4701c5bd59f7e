// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.reader;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.Located;
import java.util.regex.Pattern;

/** Checks names that go into the vault. */
final class Names {

    static final String INVALID_NAME = "invalid-name";

    private static final int LAST_ASCII = 127;
    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private Names() {}

    /** The name itself, after a finding where it is not of the form of names; an empty one stands for one reported. */
    static Located<String> checked(Located<String> name, Diagnostics diagnostics) {
        if (!name.value().isEmpty() && !FORM.matcher(name.value()).matches()) {
            diagnostics.error(
                    INVALID_NAME,
                    name.range(),
                    Wording.quote(name.value()) + " is not a name",
                    foreign(name.value()) + "use letters, digits and `_`, beginning with a letter");
        }
        return name;
    }

    /** Names a letter that may look like one of those that are meant. */
    private static String foreign(String name) {
        return name.codePoints()
                .filter(c -> c > LAST_ASCII && Character.isLetter(c))
                .mapToObj(c -> Wording.quote(Character.toString(c)) + " is U+%04X, not one of A to Z; ".formatted(c))
                .findFirst()
                .orElse("");
    }
}
