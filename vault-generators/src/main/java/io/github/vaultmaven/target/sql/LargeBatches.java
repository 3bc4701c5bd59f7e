// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.target.sql;

import io.github.vaultmaven.dialect.Dialect.Capability;
import io.github.vaultmaven.plan.Batch;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.plan.Statement;
import io.github.vaultmaven.template.RenderSettings;
import io.github.vaultmaven.template.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What comes before a batch that is large beside what is stored: its relation's indexes go, and are made behind it, as those
 * of {@link FirstRows} are. Rows and indexes are no less safe than there: a run that was killed in between has them made by
 * the next.
 */
final class LargeBatches {

    private final RenderSettings settings;
    private final SqlText sql;

    LargeBatches(RenderSettings settings, SqlText sql) {
        this.settings = settings;
        this.sql = sql;
    }

    /** What comes before a statement that fills a relation; empty where nothing does. */
    String before(Statement statement) {
        Relation relation = statement.target();
        return statement
                .shape()
                .batch()
                .filter(b ->
                        relation.kind() == Relation.Kind.VAULT && b.relation().equals(relation.name()))
                .flatMap(b -> dropped(relation, b))
                .map(drop ->
                        "-- before a batch that is large beside what is stored the indexes go, and are made again behind it\n"
                                + drop + ";\n")
                .orElse("");
    }

    private Optional<String> dropped(Relation relation, Batch batch) {
        List<String> indexes = indexes(relation);
        return indexes.isEmpty()
                        || batch.feds().isEmpty()
                        || !settings.dialect().can(Capability.INDEXES)
                ? Optional.empty()
                : settings.dialect()
                        .withoutIndexes(
                                sql.rel(relation.name()),
                                indexes,
                                settings.templates().render("sql/large-batch", Map.of("sql", sql, "l", batch)));
    }

    /** As {@code sql/indexes} names them. */
    private List<String> indexes(Relation relation) {
        var names = new ArrayList<String>();
        if (!relation.key().isEmpty()) {
            names.add(sql.indexName(relation.name(), "key"));
        }
        for (int i = 1; i <= relation.indexes().size(); i++) {
            names.add(sql.indexName(relation.name(), i));
        }
        return names;
    }
}
