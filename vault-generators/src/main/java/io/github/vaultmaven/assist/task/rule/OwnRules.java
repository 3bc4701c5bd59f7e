// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task.rule;

import io.github.vaultmaven.assist.naming.Dictionary;
import io.github.vaultmaven.expression.Types;
import io.github.vaultmaven.type.DataType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The rule that follows from what is declared and what a sample shows. */
final class OwnRules {

    private static final int FEWEST_ROWS = 12;
    private static final int MOST_CODES = 6;

    /** Each code must be seen so often on average that a further one would have shown. */
    private static final int TIMES = 3;

    private static final Set<String> NOT_BELOW_ZERO = Set.of(
            "amount",
            "price",
            "quantity",
            "count",
            "age",
            "weight",
            "length",
            "height",
            "duration",
            "distance",
            "cost",
            "total");

    private final Sampled question;
    private final Dictionary dictionary;
    private final List<String> values;

    OwnRules(Sampled question, Dictionary dictionary) {
        this.question = question;
        this.dictionary = dictionary;
        int at = List.copyOf(question.sample().columns().keySet()).indexOf(question.column());
        this.values = question.sample().rows().stream()
                .map(row -> row.get(at))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Unique keys before codes, codes before ranges, ranges before what is never null. */
    Optional<ProposedRule> best() {
        if (question.key()) {
            return Optional.of(new ProposedRule(ProposedRule.Kind.UNIQUE, ""));
        }
        return codes().or(this::range)
                .or(() -> question.nullable()
                        ? Optional.empty()
                        : Optional.of(new ProposedRule(ProposedRule.Kind.NOT_NULL, "")));
    }

    private Optional<ProposedRule> codes() {
        var distinct = new TreeSet<>(values);
        boolean few = distinct.size() <= MOST_CODES && values.size() >= Math.max(FEWEST_ROWS, TIMES * distinct.size());
        return few && question.type() instanceof DataType.Text && !question.personal()
                ? Optional.of(new ProposedRule(ProposedRule.Kind.IN, String.join(", ", distinct)))
                : Optional.empty();
    }

    private Optional<ProposedRule> range() {
        boolean named = dictionary.words(question.column()).stream().anyMatch(NOT_BELOW_ZERO::contains);
        boolean kept = values.stream().allMatch(OwnRules::isNotBelowZero);
        return named && kept && Types.isNumber(question.type())
                ? Optional.of(new ProposedRule(ProposedRule.Kind.MIN, "0"))
                : Optional.empty();
    }

    private static boolean isNotBelowZero(String value) {
        try {
            return new BigDecimal(value).signum() >= 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
