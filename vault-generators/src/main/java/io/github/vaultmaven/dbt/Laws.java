// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.Shape;
import io.github.vaultmaven.template.SqlText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which test of dbt, or of the project's own generic ones, says the same as a test of the plan. What has none is a query of
 * its own.
 */
final class Laws {

    private final ModelSql queries;
    private final SqlText sql;

    /** @param queries spells names for queries that belong to no model */
    Laws(ModelSql queries) {
        this.queries = queries;
        this.sql = queries.text();
    }

    /** The generic test of a shape, or nothing. */
    Optional<GenericTest> of(Shape shape) {
        var values = new ShapeValues(shape);
        return Optional.ofNullable(
                switch (shape.template()) {
                    case "test/unique" -> unique(values);
                    case "test/required" -> required(values);
                    case "test/found" -> found(values);
                    case "test/zero-keys" -> ofKey("vault_zero_keys_present", values);
                    case "test/ghost" -> ofKey("vault_ghost_once", values);
                    case "test/late" -> ofKey("vault_none_late", values);
                    case "test/rejects" -> GenericTest.ofModel("vault_none_rejected", Map.of());
                    case "test/set-hash" -> ofKey("vault_set_hash_once", values, "set_hash", id(values, "setHash"));
                    case "test/changes" -> changes(values);
                    case "test/first-state" -> firstState(values);
                    case "test/business-key-present" -> keyTest("vault_business_key_present", values, "required");
                    case "test/business-key-unique" -> keyTest("vault_business_key_unique", values, "parts");
                    case "test/hash-key" -> hashKey(values);
                    case "test/hash-diff" -> hashDiff(values);
                    default -> null;
                });
    }

    private GenericTest unique(ShapeValues values) {
        List<String> columns = values.texts("columns");
        return columns.size() == 1
                ? GenericTest.ofColumn("unique", columns.get(0), Map.of())
                : GenericTest.ofModel("vault_unique_combination", Map.of("columns", ids(columns)));
    }

    private GenericTest required(ShapeValues values) {
        List<String> columns = values.texts("columns");
        return columns.size() == 1
                ? GenericTest.ofColumn("not_null", columns.get(0), Map.of())
                : GenericTest.ofModel("vault_required", Map.of("columns", ids(columns)));
    }

    /** Links have no rows of zero keys, and a test of dbt's own cannot leave keys out without a condition in the spec. */
    private GenericTest found(ShapeValues values) {
        var arguments = new LinkedHashMap<String, Object>();
        arguments.put("to", queries.reference(values.text("target")));
        arguments.put("field", id(values, "targetColumn"));
        if (!values.is("exceptZero")) {
            return GenericTest.ofColumn("relationships", values.text("column"), arguments);
        }
        arguments.put("hash_key", id(values, "column"));
        return GenericTest.ofModel("vault_parent_found", arguments);
    }

    private GenericTest changes(ShapeValues values) {
        var arguments = new LinkedHashMap<String, Object>();
        arguments.put("hash_key", id(values, "hashKey"));
        arguments.put("slot", ids(values.texts("slot")));
        arguments.put("value", id(values, "value"));
        return GenericTest.ofModel("vault_changes_only", arguments);
    }

    private GenericTest firstState(ShapeValues values) {
        var arguments = new LinkedHashMap<String, Object>();
        arguments.put("hash_key", id(values, "hashKey"));
        arguments.put("state", id(values, "state"));
        arguments.put("absent", values.text("absent"));
        return GenericTest.ofModel("vault_first_state_present", arguments);
    }

    private GenericTest keyTest(String name, ShapeValues values, String parts) {
        return ofKey(name, values, "normalised", normalised(values.columns(parts)));
    }

    private GenericTest hashKey(ShapeValues values) {
        List<Column> parts = values.columns("parts");
        var arguments = new LinkedHashMap<String, Object>();
        arguments.put("hash_key", id(values, "hashKey"));
        arguments.put("normalised", normalised(parts));
        arguments.put("recomputed", Jinja.plain(sql.getTest().hashKeys("n", parts, values.texts("collisionCodes"))));
        return GenericTest.ofModel("vault_hash_key_recomputed", arguments);
    }

    private GenericTest hashDiff(ShapeValues values) {
        var arguments = new LinkedHashMap<String, Object>();
        arguments.put("hash_key", id(values, "hashKey"));
        arguments.put("hash_diff", id(values, "hashDiff"));
        arguments.put(
                "recomputed", Jinja.plain(sql.getTest().diff("t", values.columns("columns"), values.texts("names"))));
        return GenericTest.ofModel("vault_hash_diff_recomputed", arguments);
    }

    private Map<String, Object> normalised(List<Column> parts) {
        var texts = new LinkedHashMap<String, Object>();
        parts.forEach(p -> texts.put(sql.getTest().keyName(p), Jinja.plain(sql.keyText("t", p))));
        return texts;
    }

    private GenericTest ofKey(String name, ShapeValues values) {
        return GenericTest.ofModel(name, Map.of("hash_key", id(values, "hashKey")));
    }

    private GenericTest ofKey(String name, ShapeValues values, String argument, Object value) {
        var arguments = new LinkedHashMap<String, Object>();
        arguments.put("hash_key", id(values, "hashKey"));
        arguments.put(argument, value);
        return GenericTest.ofModel(name, arguments);
    }

    private String id(ShapeValues values, String component) {
        return sql.id(values.text(component));
    }

    private List<String> ids(List<String> names) {
        return names.stream().map(sql::id).toList();
    }
}
