// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.assist.task.recommend;

import io.github.vaultmaven.draft.decide.HubPaths;
import io.github.vaultmaven.draft.decide.TableDecision;
import io.github.vaultmaven.draft.schema.InputColumn;
import io.github.vaultmaven.draft.schema.SourceSchema;
import io.github.vaultmaven.draft.write.Attributes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table of a source, among the others.
 *
 * @param schema the whole input
 * @param decisions what rules decided about all of its tables
 * @param table full name of the table that is asked about
 */
public record SourceTableQuestion(SourceSchema schema, List<TableDecision> decisions, String table) {

    public SourceTableQuestion {
        decisions = List.copyOf(decisions);
    }

    TableDecision decision() {
        return decisions.stream()
                .filter(d -> d.name().equals(table))
                .findFirst()
                .orElseThrow();
    }

    /** Columns that become attributes of satellites that may be split. */
    List<InputColumn> attributes() {
        return new Attributes(HubPaths.of(decisions)).thatMaySplit(decision());
    }

    Set<String> columns() {
        return decision().table().columns().stream()
                .map(InputColumn::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
