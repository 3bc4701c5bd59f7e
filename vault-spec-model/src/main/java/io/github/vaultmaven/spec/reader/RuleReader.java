package io.github.vaultmaven.spec.reader;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.RuleSpec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads tests. */
final class RuleReader {

    static final String RULE_KIND = "rule-kind";

    private static final Map<String, RuleSpec.Kind> KINDS = kinds();

    private RuleReader() {}

    static List<RuleSpec> read(Fields fields) {
        return fields.maps("rules", "a rule", RuleReader::rule);
    }

    private static RuleSpec rule(Fields fields) {
        var values = new LinkedHashMap<String, Object>();
        var kinds = new ArrayList<RuleSpec.Kind>();
        KINDS.forEach((key, kind) -> fields.map().node(key).ifPresent(node -> {
            values.put(key, PlainValues.of(node));
            if (!kinds.contains(kind)) {
                kinds.add(kind);
            }
        }));
        if (kinds.size() != 1) {
            reportKinds(fields, values);
        }
        return new RuleSpec(
                fields.words("name"),
                fields.map().optionalText("on"),
                kinds.isEmpty() ? RuleSpec.Kind.CHECK : kinds.get(0),
                values,
                fields.written("check").or(() -> fields.written("sql")),
                fields.map().oneOf("severity", Severity.ERROR).value(),
                fields.range());
    }

    private static void reportKinds(Fields fields, Map<String, Object> values) {
        String found = values.isEmpty()
                ? "nothing to test"
                : values.keySet().stream().map(Wording::quote).collect(Collectors.joining(" and "));
        fields.diagnostics()
                .error(
                        RULE_KIND,
                        fields.range(),
                        "a rule says one thing to test, found " + found,
                        "use one of "
                                + KINDS.keySet().stream().map(Wording::quote).collect(Collectors.joining(", ")));
    }

    private static Map<String, RuleSpec.Kind> kinds() {
        var kinds = new LinkedHashMap<String, RuleSpec.Kind>();
        kinds.put("not_null", RuleSpec.Kind.NOT_NULL);
        kinds.put("in", RuleSpec.Kind.IN);
        kinds.put("pattern", RuleSpec.Kind.PATTERN);
        kinds.put("min", RuleSpec.Kind.RANGE);
        kinds.put("max", RuleSpec.Kind.RANGE);
        kinds.put("unique", RuleSpec.Kind.UNIQUE);
        kinds.put("exists_in", RuleSpec.Kind.EXISTS_IN);
        kinds.put("check", RuleSpec.Kind.CHECK);
        kinds.put("sql", RuleSpec.Kind.SQL);
        kinds.put("fresh_within", RuleSpec.Kind.FRESH_WITHIN);
        kinds.put("rows", RuleSpec.Kind.ROWS);
        kinds.put("rejects", RuleSpec.Kind.REJECTS);
        return java.util.Collections.unmodifiableMap(kinds);
    }
}
