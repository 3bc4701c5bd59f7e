// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.spec.NamedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts derived columns into an order in which each stands behind those that it names, whatever the order of keys. In a
 * circle names stay unknown, and are reported as such.
 */
final class DeriveOrder {

    private DeriveOrder() {}

    static List<NamedText> of(List<NamedText> written) {
        var waiting = new ArrayList<>(written);
        var ordered = new ArrayList<NamedText>();
        while (!waiting.isEmpty()) {
            NamedText next = waiting.stream()
                    .filter(candidate -> namesNoneOf(candidate, waiting))
                    .findFirst()
                    .orElse(waiting.get(0));
            waiting.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    @SuppressWarnings("ReferenceEquality") // two that say the same are two
    private static boolean namesNoneOf(NamedText candidate, List<NamedText> others) {
        return others.stream()
                .filter(other -> other != candidate)
                .noneMatch(other -> Pattern.compile(
                                "\\b" + Pattern.quote(other.name().value()) + "\\b", Pattern.CASE_INSENSITIVE)
                        .matcher(candidate.text().text())
                        .find());
    }
}
