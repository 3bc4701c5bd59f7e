// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Suggestions;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.yaml.Fixes;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what a document names.
 *
 * @param what the kind of thing with its article: {@code a hub}
 * @param known all things of that kind by name; nothing for one that has findings of its own
 * @param diagnostics takes findings
 * @param <T> the kind of thing
 */
record Lookup<T>(String what, Map<String, Optional<T>> known, Diagnostics diagnostics) {

    static final String UNKNOWN_REFERENCE = "unknown-reference";

    /** The thing; nothing, after a finding, where there is none of that name. */
    Optional<T> find(Located<String> name) {
        Optional<T> found = known.get(name.value());
        if (found == null) {
            if (!name.value().isEmpty()) {
                report(name);
            }
            return Optional.empty();
        }
        return found;
    }

    private void report(Located<String> name) {
        diagnostics.error(
                UNKNOWN_REFERENCE,
                name.range(),
                Wording.quote(name.value()) + " is not the name of " + what
                        + Suggestions.question(name.value(), known.keySet()),
                known.isEmpty()
                        ? "there are none"
                        : "there are "
                                + String.join(
                                        ", ",
                                        known.keySet().stream()
                                                .map(Wording::quote)
                                                .toList()),
                Fixes.respell(name, known.keySet()));
    }
}
