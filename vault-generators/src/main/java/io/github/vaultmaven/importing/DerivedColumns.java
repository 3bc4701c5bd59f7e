// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.importing;

import io.github.vaultmaven.type.DataType;
import io.github.vaultmaven.type.DataTypes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads columns that stagings make of others: derived, with a value for null, or missing in the table. */
final class DerivedColumns {

    private final PackageProject project;
    private final Losses losses;

    DerivedColumns(PackageProject project, Losses losses) {
        this.project = project;
        this.losses = losses;
    }

    /** Columns by name: another column, an expression, or a constant with an exclamation mark. */
    Map<String, String> read(Call call, SourceRelation relation) {
        var derived = new LinkedHashMap<String, String>();
        call.argument("derived_columns")
                .ifPresent(columns -> columns.entries().forEach((name, value) -> {
                    Optional<String> one =
                            value.asText().or(() -> value.text("value")).or(() -> value.text("source_column"));
                    derived.put(Folded.name(name), one.orElseGet(() -> joined(call, value)));
                }));
        call.argument("missing_columns")
                .ifPresent(columns -> columns.entries()
                        .forEach((name, type) -> derived.put(
                                Folded.name(name), missing(call, type.asText().orElse(""), type.line()))));
        call.argument("null_columns").ifPresent(columns -> {
            nulls(columns, "required", project.variable("null_key_required").orElse("-1"), relation, derived);
            nulls(columns, "optional", project.variable("null_key_optional").orElse("-2"), relation, derived);
        });
        return derived;
    }

    /** Columns that the package joins with bars, leaving out nulls. */
    private String joined(Call call, Value columns) {
        List<String> parts = columns.find("source_column").orElse(columns).texts();
        losses.add(
                call.file(),
                columns.line(),
                "joined columns are written with `concat`, which keeps the bars beside a null; the package leaves them out");
        return parts.stream()
                .map(part -> part.startsWith("!") ? "'" + part.substring(1).replace("'", "''") + "'" : part)
                .collect(Collectors.joining(", '||', ", "concat(", ")"));
    }

    private String missing(Call call, String written, int line) {
        String type = Folded.name(written);
        boolean isText = type.equals("string") || type.equals("text");
        boolean isKnown = isText || DataTypes.parse(type).isPresent();
        if (!isKnown) {
            losses.add(call.file(), line, "the type " + written + " is not known, and text is taken");
        }
        return "cast(null as " + (isKnown && !isText ? type : "varchar") + ")";
    }

    /** The package puts a text in the place of a null and keeps the column under another name. */
    private static void nulls(
            Value columns, String which, String instead, SourceRelation relation, Map<String, String> derived) {
        for (String column : columns.find(which).map(Value::texts).orElse(List.of())) {
            String name = Folded.name(column);
            String origin = derived.getOrDefault(name, name);
            derived.put(name, "coalesce(" + asText(origin, relation) + ", '" + instead.replace("'", "''") + "')");
            derived.put(name + "_original", origin);
        }
    }

    private static String asText(String origin, SourceRelation relation) {
        boolean isText = relation.types()
                .getOrDefault(Folded.name(origin), Optional.empty())
                .map(Folded::name)
                .flatMap(DataTypes::parse)
                .map(DataType.Text.class::isInstance)
                .orElse(true);
        return isText ? origin : "cast(" + origin + " as varchar)";
    }
}
