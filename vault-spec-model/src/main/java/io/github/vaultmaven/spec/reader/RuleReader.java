// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec.reader;

import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.rule.DeclaredRule.Severity;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.NamedText;
import io.github.vaultmaven.spec.RuleSpec;
import io.github.vaultmaven.spec.RuleSpec.Kind;
import io.github.vaultmaven.spec.WrittenText;
import io.github.vaultmaven.spec.yaml.ScalarKind;
import io.github.vaultmaven.spec.yaml.YamlList;
import io.github.vaultmaven.spec.yaml.YamlMap;
import io.github.vaultmaven.spec.yaml.YamlNode;
import io.github.vaultmaven.spec.yaml.YamlScalar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads tests. */
final class RuleReader {

    static final String RULE_KIND = "rule-kind";

    private static final String WRONG_TYPE = "wrong-type";
    private static final Map<String, Kind> KINDS = kinds();

    private RuleReader() {}

    static List<RuleSpec> read(Fields fields) {
        return fields.maps("rules", "a rule", RuleReader::rule);
    }

    private static RuleSpec rule(Fields fields) {
        List<String> keys = KINDS.keySet().stream().filter(fields.map()::has).toList();
        List<Kind> kinds = keys.stream().map(KINDS::get).distinct().toList();
        if (kinds.size() != 1) {
            reportKinds(fields, keys);
        }
        Kind kind = kinds.isEmpty() ? Kind.CHECK : kinds.get(0);
        Map<String, Located<String>> settings = settings(kind, fields);
        Severity severity = severity(fields, settings);
        return new RuleSpec(
                fields.optionalName("name"),
                fields.map().textOrList("on"),
                kind,
                values(kind, fields),
                settings,
                text(kind, fields),
                byEngine(kind, fields),
                severity,
                fields.range());
    }

    private static List<Located<String>> values(Kind kind, Fields fields) {
        return switch (kind) {
            case IN, PATTERN, EXISTS_IN, FRESH_WITHIN -> texts(kind.name().toLowerCase(java.util.Locale.ROOT), fields);
            case UNIQUE ->
                fields.map()
                                .node("unique")
                                .filter(n -> n instanceof YamlScalar s && s.kind() == ScalarKind.BOOLEAN)
                                .isPresent()
                        ? List.of()
                        : texts("unique", fields);
            default -> List.of();
        };
    }

    /** Scalars as they are written: a rule's values are read as the type of its column. */
    private static List<Located<String>> texts(String key, Fields fields) {
        fields.notEmpty(key);
        List<YamlNode> nodes = fields.map()
                .node(key)
                .map(n -> n instanceof YamlList list ? list.items() : List.of(n))
                .orElse(List.of());
        var texts = new ArrayList<Located<String>>();
        for (YamlNode node : nodes) {
            if (node instanceof YamlScalar scalar && scalar.kind() != ScalarKind.NULL) {
                texts.add(Fields.located(scalar));
            } else {
                String message = Wording.quote(key) + " must be single values, found " + node.kindInWords();
                fields.diagnostics().error(WRONG_TYPE, node.range(), message, "");
            }
        }
        return texts;
    }

    private static Map<String, Located<String>> settings(Kind kind, Fields fields) {
        return switch (kind) {
            case RANGE -> scalars(fields, "min", "max");
            case ROWS -> inner(fields, "rows", "limits", "min", "max");
            case REJECTS ->
                fields.inner("rejects", "a limit on rejects", RuleReader::rejects)
                        .orElse(Map.of());
            case GOLDEN -> inner(fields, "golden", "a golden result", "file", "query");
            default -> Map.of();
        };
    }

    private static Map<String, Located<String>> inner(Fields fields, String key, String thing, String... keys) {
        return fields.inner(key, thing, f -> scalars(f, keys)).orElse(Map.of());
    }

    private static Map<String, Located<String>> scalars(Fields fields, String... keys) {
        var found = new TreeMap<String, Located<String>>();
        for (String key : keys) {
            fields.map().scalar(key).ifPresent(s -> found.put(key, Fields.located(s)));
        }
        return found;
    }

    private static Optional<WrittenText> text(Kind kind, Fields fields) {
        return switch (kind) {
            case CHECK -> fields.written("check");
            case SQL -> isMap(fields) ? Optional.empty() : fields.written("sql");
            case GOLDEN ->
                fields.map()
                        .node("golden")
                        .filter(YamlMap.class::isInstance)
                        .flatMap(n -> ((YamlMap) n).find("query"))
                        .filter(e -> e.value() instanceof YamlScalar)
                        .map(e -> (YamlScalar) e.value());
            default -> Optional.empty();
        };
    }

    private static boolean isMap(Fields fields) {
        return fields.map().node("sql").filter(YamlMap.class::isInstance).isPresent();
    }

    private static List<NamedText> byEngine(Kind kind, Fields fields) {
        return kind == Kind.SQL && isMap(fields) ? fields.named("sql") : List.of();
    }

    /** Limits on rejects may say it inside. */
    private static Severity severity(Fields fields, Map<String, Located<String>> settings) {
        Severity outside = fields.map().oneOf("severity", Severity.ERROR).value();
        return Optional.ofNullable(settings.get("severity"))
                .map(inside -> Severity.valueOf(inside.value()))
                .orElse(outside);
    }

    private static Map<String, Located<String>> rejects(Fields fields) {
        Map<String, Located<String>> found = scalars(fields, "reason", "max");
        fields.map().oneOf("severity", Severity.class).ifPresent(s -> found.put("severity", s.map(Severity::name)));
        return found;
    }

    private static void reportKinds(Fields fields, List<String> keys) {
        String found = keys.isEmpty()
                ? "nothing to test"
                : keys.stream().map(Wording::quote).collect(Collectors.joining(" and "));
        fields.diagnostics()
                .error(
                        RULE_KIND,
                        fields.range(),
                        "a rule says one thing to test, found " + found,
                        "use one of "
                                + KINDS.keySet().stream().map(Wording::quote).collect(Collectors.joining(", ")));
    }

    private static Map<String, Kind> kinds() {
        var kinds = new LinkedHashMap<String, Kind>();
        kinds.put("not_null", Kind.NOT_NULL);
        kinds.put("in", Kind.IN);
        kinds.put("pattern", Kind.PATTERN);
        kinds.put("min", Kind.RANGE);
        kinds.put("max", Kind.RANGE);
        kinds.put("unique", Kind.UNIQUE);
        kinds.put("exists_in", Kind.EXISTS_IN);
        kinds.put("check", Kind.CHECK);
        kinds.put("sql", Kind.SQL);
        kinds.put("fresh_within", Kind.FRESH_WITHIN);
        kinds.put("rows", Kind.ROWS);
        kinds.put("rejects", Kind.REJECTS);
        kinds.put("reconstruction", Kind.RECONSTRUCTION);
        kinds.put("golden", Kind.GOLDEN);
        return Collections.unmodifiableMap(kinds);
    }
}
