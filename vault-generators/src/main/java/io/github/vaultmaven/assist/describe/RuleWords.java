// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.describe;

import io.github.vaultmaven.assist.naming.Dictionary;
import io.github.vaultmaven.model.rule.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in plain words what a rule asks for, where its kind tells. */
final class RuleWords {

    private final String entity;
    private final Dictionary dictionary;

    /**
     * @param entity whom the rule is about
     * @param dictionary what abbreviations stand for
     */
    RuleWords(String entity, Dictionary dictionary) {
        this.entity = dictionary.phrase(entity);
        this.dictionary = dictionary;
    }

    /** A sentence; nothing for rules that are a text of their own, such as a query. */
    Optional<String> of(Rule rule) {
        if (rule instanceof Rule.NotNull r) {
            return Optional.of("Every " + entity + " has a value for " + dictionary.phrase(r.column()) + ".");
        }
        if (rule instanceof Rule.InSet r) {
            return Optional.of(the(r.column()) + " is one of " + String.join(", ", r.values()) + ".");
        }
        if (rule instanceof Rule.Range r) {
            return Optional.of(the(r.column()) + " is "
                    + Stream.of(r.min().map(m -> "at least " + m), r.max().map(m -> "at most " + m))
                            .flatMap(Optional::stream)
                            .collect(Collectors.joining(" and "))
                    + ".");
        }
        if (rule instanceof Rule.Unique r) {
            return Optional.of("No two rows of " + entity + " have the same " + phrases(r.columns()) + ".");
        }
        return rule instanceof Rule.ExistsIn r
                ? Optional.of(
                        "Every " + phrases(r.columns()) + " of the " + entity + " is found in " + r.relation() + ".")
                : Optional.empty();
    }

    private String the(String column) {
        return "The " + dictionary.phrase(column) + " of the " + entity;
    }

    private String phrases(List<String> columns) {
        return columns.stream().map(dictionary::phrase).collect(Collectors.joining(", "));
    }
}
