// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.expression.Span;
import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.Computed;
import io.github.vaultmaven.model.Delivery;
import io.github.vaultmaven.model.LoadTimestamp;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.model.Parsing;
import io.github.vaultmaven.model.SourceColumn;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.StageColumn;
import io.github.vaultmaven.model.StageDiff;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.model.TypedRows;
import io.github.vaultmaven.model.VaultQuery;
import io.github.vaultmaven.spec.NameConvention;
import io.github.vaultmaven.spec.ReferenceSpec;
import java.util.List;
import java.util.Optional;

/** Makes the staging of a seed: every run delivers the rows of the file anew, as of its start. */
record SeedStager(ReferenceSpec spec, Context context) {

    /** Stands for the source system. */
    private static final String SOURCE = "seed";

    Staging staging(TypedRows rows, String diff, List<Attribute> attributes) {
        String name = spec.name().value();
        List<StageColumn> columns = rows.columns().entrySet().stream()
                .map(e -> new StageColumn(e.getKey(), e.getValue(), TableExpressions.reference(e.getKey()), false))
                .toList();
        List<String> covered = attributes.stream().map(Attribute::name).toList();
        return new Staging(
                context.conventions().name(NameConvention.STAGING, "entity", name, "source", SOURCE, "table", SOURCE),
                name,
                table(rows),
                columns,
                List.of(),
                List.of(new StageDiff(diff, covered)),
                Optional.of(new Computed(new VaultQuery.Given(rows), List.of())),
                origin());
    }

    private Origin origin() {
        return new Origin(spec.range(), "");
    }

    private SourceTable table(TypedRows rows) {
        String name = spec.name().value();
        List<SourceColumn> columns = rows.columns().entrySet().stream()
                .map(e -> new SourceColumn(e.getKey(), e.getValue(), Parsing.NONE, Origin.MEMORY))
                .toList();
        return new SourceTable(
                SOURCE,
                name,
                "",
                "",
                Optional.empty(),
                Delivery.FULL,
                new LoadTimestamp.OfRun(),
                new Expression.TextLiteral(SOURCE + "." + name, Span.NONE),
                Optional.empty(),
                Optional.empty(),
                columns,
                Optional.empty(),
                origin());
    }
}
