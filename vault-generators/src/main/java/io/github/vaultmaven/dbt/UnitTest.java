// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A unit test of a model.
 *
 * @param model the model
 * @param says what it proves, in one sentence
 * @param given rows of what the model reads as queries, by the expression that names it
 * @param macros what macros return instead of what they would
 * @param expected the rows that the model must have; columns that they do not name do not matter
 */
record UnitTest(
        String model,
        String says,
        Map<String, String> given,
        Map<String, Object> macros,
        List<Map<String, Object>> expected) {

    /** As {@code unit_tests} lists it. */
    Map<String, Object> entry() {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("name", model + "__unit");
        entry.put("description", says);
        entry.put("model", model);
        entry.put("given", given.entrySet().stream().map(UnitTest::input).toList());
        entry.put("expect", Map.of("rows", expected));
        if (!macros.isEmpty()) {
            entry.put("overrides", Map.of("macros", macros));
        }
        entry.put("config", Map.of("tags", List.of("vault_unit")));
        return entry;
    }

    private static Map<String, Object> input(Map.Entry<String, String> given) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("input", given.getKey());
        entry.put("format", "sql");
        entry.put("rows", given.getValue());
        return entry;
    }
}
