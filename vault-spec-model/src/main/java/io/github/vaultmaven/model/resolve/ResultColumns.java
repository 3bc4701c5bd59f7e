// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.TechnicalColumns;
import io.github.vaultmaven.spec.KeySpec;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds what the columns of a document's queries are: keys, load timestamp, and all others attributes. */
final class ResultColumns {

    private final BusinessDraft draft;
    private final GivenKeys keys;
    private final Context context;
    private final TechnicalColumns technical;

    ResultColumns(BusinessDraft draft, GivenKeys keys, Context context) {
        this.draft = draft;
        this.keys = keys;
        this.context = context;
        this.technical = context.conventions().columns();
    }

    /**
     * An attribute, or a part of a business key.
     *
     * @param name its name
     * @param type its type
     * @param required true for a part without which there is no key
     * @param description words
     */
    record Value(String name, DataType type, boolean required, String description) {

        /** The attribute, with what is said of the personal data that it is made of. */
        Attribute attribute(InheritedTreatments.Inherited inherited) {
            return new Attribute(name, type, description, inherited.pii(), inherited.treatment());
        }

        KeyPart part() {
            return new KeyPart(name, type, required, description);
        }
    }

    /** Attributes, or the parts of a hub's key, in the order of the first query; nothing after findings. */
    Optional<List<Value>> values(List<QueryResult> results) {
        int before = context.diagnostics().count();
        results.forEach(this::checkTechnical);
        QueryResult first = results.get(0);
        List<Value> values = draft.kind() == BusinessDraft.Kind.HUB ? keyParts(first) : attributes(first);
        results.forEach(result -> values.forEach(value -> checkType(value, result)));
        return context.diagnostics().count() == before ? Optional.of(values) : Optional.empty();
    }

    private void checkTechnical(QueryResult result) {
        var check = new ResultCheck(result, context.diagnostics());
        for (int i = 0; i < keys.names().size(); i++) {
            String what = "the key of " + Wording.quote(keys.owner(i));
            check.column(keys.names().get(i), what, VaultColumns.KEY);
        }
        check.column(technical.loadTimestamp(), "the load timestamp of its rows", DataType.TIMESTAMP);
        result.find(technical.recordSource())
                .ifPresent(name -> check.column(name, "the record source of its rows", DataType.TEXT));
    }

    private List<Value> keyParts(QueryResult result) {
        var check = new ResultCheck(result, context.diagnostics());
        var parts = new ArrayList<Value>();
        Set<String> rest = others(result);
        for (KeySpec spec : draft.columns()) {
            String what = "a part of the business key";
            check.column(spec.name().value(), what, spec.name().range()).ifPresent(column -> {
                rest.remove(column);
                parts.add(value(spec, result.columns().get(column)));
            });
        }
        rest.stream()
                .findFirst()
                .ifPresent(column -> context.diagnostics()
                        .error(
                                ComputedStructures.SURPLUS_COLUMN,
                                result.range(),
                                "column " + Wording.quote(column) + " is no part of the business key",
                                "leave it out; attributes go to a computed satellite"));
        return parts;
    }

    private List<Value> attributes(QueryResult result) {
        var check = new ResultCheck(result, context.diagnostics());
        draft.columns()
                .forEach(spec -> check.column(
                        spec.name().value(),
                        "which is declared here",
                        spec.name().range()));
        var values = new ArrayList<Value>();
        Set<String> rest = others(result);
        result.columns().forEach((column, type) -> {
            if (rest.contains(column)) {
                values.add(declared(column)
                        .map(spec -> value(spec, type))
                        .orElseGet(() -> new Value(column, type, false, "")));
            }
        });
        return values;
    }

    /** Columns that are neither hash keys nor technical. */
    private Set<String> others(QueryResult result) {
        Set<String> others = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        others.addAll(result.columns().keySet());
        keys.names().forEach(others::remove);
        others.remove(technical.loadTimestamp());
        others.remove(technical.recordSource());
        return others;
    }

    private Optional<KeySpec> declared(String column) {
        return draft.columns().stream()
                .filter(spec -> spec.name().value().equalsIgnoreCase(column))
                .findFirst();
    }

    private static Value value(KeySpec spec, DataType given) {
        DataType type = spec.type().map(t -> t.value()).orElse(given);
        return new Value(spec.name().value(), type, spec.required(), spec.description());
    }

    private void checkType(Value value, QueryResult result) {
        String column = new ResultCheck(result, context.diagnostics())
                .column(value.name(), "an attribute", result.range())
                .orElse(value.name());
        Optional<DataType> from = Optional.ofNullable(result.columns().get(column));
        var typed = new Typed(
                TableExpressions.reference(column),
                from,
                Optional.empty(),
                List.of(column),
                true,
                column,
                result.range());
        var declared = declared(value.name()).flatMap(KeySpec::type);
        SourceRange place = declared.map(t -> t.range()).orElse(SourceRange.NONE);
        new Casts(context.diagnostics()).check(typed, value.type(), declared.isPresent(), value.name(), place);
    }
}
