// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.expression.Span;
import io.github.vaultmaven.model.Computed;
import io.github.vaultmaven.model.Delivery;
import io.github.vaultmaven.model.LoadTimestamp;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.model.Parsing;
import io.github.vaultmaven.model.SourceColumn;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.StageColumn;
import io.github.vaultmaven.model.StageDiff;
import io.github.vaultmaven.model.StageKey;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.model.TechnicalColumns;
import io.github.vaultmaven.spec.NameConvention;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the stagings that the queries of a document fill. */
final class ComputedStager {

    /** Stands for the source system where rows are computed. */
    static final String SOURCE = "business";

    private final BusinessDraft draft;
    private final List<String> hashKeys;
    private final List<ResultColumns.Value> values;
    private final Context context;
    private final TechnicalColumns technical;

    ComputedStager(BusinessDraft draft, List<String> hashKeys, List<ResultColumns.Value> values, Context context) {
        this.draft = draft;
        this.hashKeys = hashKeys;
        this.values = values;
        this.context = context;
        this.technical = context.conventions().columns();
    }

    /** Rows of a satellite. */
    Staging ofSatellite(QueryResult result, String hashDiff) {
        return staging(result, List.of(), List.of(diff(hashDiff)));
    }

    /** Rows of a link, and of its satellite where there are attributes. */
    Staging ofLink(QueryResult result, String hashKey, String hashDiff) {
        List<StageKey.Part> parts = hashKeys.stream()
                .map(key -> new StageKey.Part(Computed.GIVEN + key, true))
                .toList();
        return staging(
                result,
                List.of(new StageKey(hashKey, parts, "")),
                values.isEmpty() ? List.of() : List.of(diff(hashDiff)));
    }

    /** Rows of a hub. */
    Staging ofHub(QueryResult result, String hashKey) {
        List<StageKey.Part> parts = values.stream()
                .map(v -> new StageKey.Part(v.name(), v.required()))
                .toList();
        return staging(result, List.of(new StageKey(hashKey, parts, "")), List.of());
    }

    private StageDiff diff(String name) {
        return new StageDiff(
                name, values.stream().map(ResultColumns.Value::name).toList());
    }

    private Staging staging(QueryResult result, List<StageKey> keys, List<StageDiff> diffs) {
        var columns = new ArrayList<StageColumn>();
        for (String key : hashKeys) {
            String column = result.find(key).orElseThrow();
            columns.add(
                    new StageColumn(Computed.GIVEN + key, VaultColumns.KEY, TableExpressions.reference(column), false));
        }
        values.forEach(value -> columns.add(column(value, result)));
        return new Staging(
                name(result),
                draft.entity(),
                table(result),
                columns,
                keys,
                diffs,
                Optional.of(new Computed(result.query(), hashKeys)),
                Origins.of(draft.range(), draft.about()));
    }

    private static StageColumn column(ResultColumns.Value value, QueryResult result) {
        String column = result.find(value.name()).orElseThrow();
        boolean fallible = Conversion.of(result.columns().get(column), value.type()) != Conversion.SAFE;
        return new StageColumn(value.name(), value.type(), TableExpressions.reference(column), fallible);
    }

    private String name(QueryResult result) {
        String part = result.part().isEmpty() ? SOURCE : result.part();
        return context.conventions()
                .name(NameConvention.STAGING, "entity", draft.name().value(), "source", part, "table", part);
    }

    /** The result of the query as if it were a table; its load timestamps and hash keys come from the vault. */
    private SourceTable table(QueryResult result) {
        List<SourceColumn> columns = result.columns().entrySet().stream()
                .map(e -> new SourceColumn(e.getKey(), e.getValue(), Parsing.NONE, Origin.MEMORY))
                .toList();
        String name = draft.name().value() + (result.part().isEmpty() ? "" : "." + result.part());
        String timestamp = result.find(technical.loadTimestamp()).orElseThrow();
        Expression recordSource = result.find(technical.recordSource())
                .map(TableExpressions::reference)
                .orElseGet(() ->
                        new Expression.TextLiteral(SOURCE + "." + draft.name().value(), Span.NONE));
        return new SourceTable(
                SOURCE,
                name,
                "",
                "",
                Optional.empty(),
                Delivery.DELTA,
                new LoadTimestamp.OfColumn(TableExpressions.reference(timestamp)),
                recordSource,
                Optional.empty(),
                Optional.empty(),
                columns,
                Optional.empty(),
                new Origin(result.range(), ""));
    }
}
