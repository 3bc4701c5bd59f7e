// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.reader;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.Located;

/** Checks names that go into the vault. */
final class Names {

    static final String INVALID_NAME = "invalid-name";

    private static final int LAST_ASCII = 127;

    private Names() {}

    /** The name itself, after a finding where it is not of the form of names; an empty one stands for one reported. */
    static Located<String> checked(Located<String> name, Diagnostics diagnostics) {
        if (!name.value().isEmpty() && !isName(name.value())) {
            diagnostics.error(
                    INVALID_NAME,
                    name.range(),
                    Wording.quote(name.value()) + " is not a name",
                    foreign(name.value()) + "use letters, digits and `_`, beginning with a letter");
        }
        return name;
    }

    private static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            if (!letter && (i == 0 || (c < '0' || c > '9') && c != '_')) {
                return false;
            }
        }
        return true;
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
