// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.spec;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.model.rule.DeclaredRule.Severity;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A test that a spec declares, as written; which kind it is follows from its keys.
 *
 * @param name name of the test; made from the rest where it is not written
 * @param on columns that it concerns
 * @param kind the key that says what is tested
 * @param values what {@code in}, {@code pattern}, {@code unique}, {@code exists_in} and {@code fresh_within} list, as texts
 * @param settings what {@code min} and {@code max}, or the map under {@code rows}, {@code rejects} or {@code golden}, say
 * @param text the expression of {@code check}, the query of {@code sql} or {@code golden}
 * @param byEngine the query of {@code sql} in the words of engines
 * @param severity how much a failure weighs
 * @param range its place
 */
public record RuleSpec(
        Optional<Located<String>> name,
        List<Located<String>> on,
        Kind kind,
        List<Located<String>> values,
        Map<String, Located<String>> settings,
        Optional<WrittenText> text,
        List<NamedText> byEngine,
        Severity severity,
        SourceRange range) {

    public RuleSpec {
        on = List.copyOf(on);
        values = List.copyOf(values);
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
        byEngine = List.copyOf(byEngine);
    }

    /** The same rule, on that column where it names none. */
    public RuleSpec onColumn(Located<String> column) {
        return on.isEmpty()
                ? new RuleSpec(name, List.of(column), kind, values, settings, text, byEngine, severity, range)
                : this;
    }

    /** A setting. */
    public Optional<Located<String>> setting(String key) {
        return Optional.ofNullable(settings.get(key));
    }

    /** What a rule tests. */
    public enum Kind {
        NOT_NULL,
        IN,
        PATTERN,
        RANGE,
        UNIQUE,
        EXISTS_IN,
        CHECK,
        SQL,
        FRESH_WITHIN,
        ROWS,
        REJECTS,
        RECONSTRUCTION,
        GOLDEN
    }
}
