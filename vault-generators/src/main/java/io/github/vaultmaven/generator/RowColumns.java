// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator;

import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.TechnicalColumns;
import io.github.vaultmaven.model.Treatment;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.Relation;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.List;

/** Columns that the relations of several structures have in common. */
public final class RowColumns {

    private RowColumns() {}

    /** Load timestamp, record source and run mark of a stored row. */
    static List<Column> technical(TechnicalColumns names) {
        return List.of(
                Column.required(names.loadTimestamp(), ColumnType.TIMESTAMP, "when the delivery was handed over, UTC"),
                Column.optional(names.recordSource(), ColumnType.TEXT, "where the row came from"),
                runId(names));
    }

    /** Names of {@link #technical}. */
    static List<String> technicalNames(TechnicalColumns names) {
        return List.of(names.loadTimestamp(), names.recordSource(), names.runId());
    }

    /** The same of a rejected row, which may have none. */
    static List<Column> technicalOfReject(TechnicalColumns names) {
        return List.of(
                Column.optional(names.loadTimestamp(), ColumnType.TIMESTAMP, "when the delivery was handed over, UTC"),
                Column.optional(names.recordSource(), ColumnType.TEXT, "where the row came from"),
                runId(names));
    }

    /** The run mark. */
    public static Column runId(TechnicalColumns names) {
        return Column.required(names.runId(), ColumnType.BIGINT, "run that stored the row");
    }

    /** A key column; null only in the row of a zero key. */
    static Column of(KeyPart part) {
        return Column.optional(part.name(), ColumnType.of(part.type()), part.description());
    }

    /** A payload column. */
    static Column of(Attribute attribute) {
        return Column.optional(attribute.name(), ColumnType.of(attribute.type()), words(attribute));
    }

    /** What a column is, and what personal data it holds. */
    public static String words(Attribute attribute) {
        if (attribute.pii().isEmpty() && attribute.treatment() == Treatment.NONE) {
            return attribute.description().strip();
        }
        var classes = new ArrayList<String>();
        if (!attribute.pii().isEmpty()) {
            classes.add("pii: " + attribute.pii());
        }
        if (attribute.treatment() != Treatment.NONE) {
            classes.add("treatment: " + attribute.treatment().name().toLowerCase(java.util.Locale.ROOT));
        }
        String held = classes.isEmpty() ? "" : "(" + String.join(", ", classes) + ")";
        return (attribute.description() + " " + held).strip();
    }

    /** Key parts as columns that are nullable where the part is optional. */
    static List<Column> parts(List<KeyPart> parts) {
        var columns = new ArrayList<Column>(parts.size());
        for (KeyPart part : parts) {
            columns.add(new Column(part.name(), ColumnType.of(part.type()), !part.required(), part.description()));
        }
        return List.copyOf(columns);
    }

    /** Names of key parts, in order. */
    static List<String> names(List<KeyPart> parts) {
        return parts.stream().map(KeyPart::name).toList();
    }

    /** Names of attributes, in order. */
    static List<String> attributeNames(List<Attribute> attributes) {
        return attributes.stream().map(Attribute::name).toList();
    }

    /**
     * Payload columns in which two rows of one hash diff may differ: those that the profile normalises, which is text
     * in the own profile.
     */
    static List<Column> tieBreakers(List<Attribute> attributes, PlanContext context) {
        return attributes.stream()
                .filter(a -> context.hash().normalisesPayload()
                        || a.type() instanceof DataType.Text
                        || a.type() instanceof DataType.Json)
                .map(RowColumns::of)
                .toList();
    }

    /** Names of a relation's columns without the last, the run mark. */
    static List<String> storedNames(Relation relation) {
        return relation.columnNames().subList(0, relation.columns().size() - 1);
    }
}
