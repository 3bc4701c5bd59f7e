// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.draft.write;

import io.github.vaultmaven.draft.decide.Relation;
import io.github.vaultmaven.draft.decide.TableDecision;
import java.util.ArrayList;
import java.util.List;

/** A table of the source with the joins that fetch what its references do not carry. */
final class StagedTable {

    /**
     * A join.
     *
     * @param relation the reference that it follows
     * @param taken columns of the other table
     * @param names what they are called here, in the order of {@code taken}
     * @param nullable true if rows without a partner are right
     */
    record Join(Relation relation, List<String> taken, List<String> names, boolean nullable) {}

    private final TableDecision decision;
    private final SpecNames names = new SpecNames();
    private final List<Join> joins = new ArrayList<>();

    StagedTable(TableDecision decision) {
        this.decision = decision;
        decision.table().columns().forEach(c -> names.free(SpecNames.column(c.name())));
    }

    TableDecision decision() {
        return decision;
    }

    List<Join> joins() {
        return List.copyOf(joins);
    }

    /** The key of a hub as this table has it: its own columns, or those that a join fetches. */
    MemberKey key(Relation relation, TableDecision hub) {
        boolean nullable = relation.columns().stream()
                .anyMatch(c -> decision.table().column(c).orElseThrow().nullable());
        List<String> wanted = hub.key().value();
        if (relation.targets().containsAll(wanted)) {
            List<String> columns = wanted.stream()
                    .map(k -> relation.columns().get(relation.targets().indexOf(k)))
                    .toList();
            return new MemberKey(relation, columns, nullable);
        }
        return new MemberKey(relation, joined(relation, wanted, nullable), nullable);
    }

    private List<String> joined(Relation relation, List<String> wanted, boolean nullable) {
        for (Join join : joins) {
            if (join.relation().columns().equals(relation.columns())
                    && join.relation().target().equals(relation.target())) {
                return join.names();
            }
        }
        String from = SpecNames.column(relation.columns().get(0));
        List<String> called = wanted.stream()
                .map(k -> names.free(from + "_" + SpecNames.column(k)))
                .toList();
        joins.add(new Join(relation, wanted, called, nullable));
        return called;
    }
}
