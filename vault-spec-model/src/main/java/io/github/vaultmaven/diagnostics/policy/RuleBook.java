// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics.policy;

import java.util.Set;
import java.util.TreeSet;

/**
 * Which rules there are, and which of them a project may weigh otherwise.
 *
 * <p>An error of a rule that is not adjustable means that the specs could not be read or understood; whatever its weight
 * were, nothing could be generated.
 *
 * @param ids all rules
 * @param fixed those among them whose findings are errors, whatever a project says
 * @param judgements rules whose errors a project may weigh otherwise
 */
public record RuleBook(Set<String> ids, Set<String> fixed, Set<String> judgements) {

    public RuleBook {
        ids = Set.copyOf(ids);
        fixed = Set.copyOf(fixed);
        judgements = Set.copyOf(judgements);
    }

    /** No rule is known: for messages only. */
    public static final RuleBook EMPTY = new RuleBook(Set.of(), Set.of(), Set.of());

    /** This book with rules that were met on the way. */
    RuleBook with(Set<String> more) {
        var all = new TreeSet<>(ids);
        all.addAll(more);
        return new RuleBook(all, fixed, judgements);
    }
}
