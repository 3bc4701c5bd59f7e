// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.reader;

import io.github.vaultmaven.diagnostics.Suggestions;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.yaml.Fixes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads texts that must be one of a few. */
final class Choices {

    private static final String UNKNOWN_VALUE = "unknown-value";

    private Choices() {}

    static Optional<Located<String>> read(Fields fields, String key, List<String> allowed) {
        return fields.map().optionalText(key).filter(text -> isOneOf(fields, key, text, allowed));
    }

    static boolean isOneOf(Fields fields, String key, Located<String> text, List<String> allowed) {
        if (!allowed.contains(text.value())) {
            fields.diagnostics()
                    .error(
                            UNKNOWN_VALUE,
                            text.range(),
                            Wording.quote(text.value()) + " is not a value of " + Wording.quote(key)
                                    + Suggestions.question(text.value(), allowed),
                            "use " + allowed.stream().map(Wording::quote).collect(Collectors.joining(", ")),
                            Fixes.respell(text, allowed));
        }
        return allowed.contains(text.value());
    }
}
