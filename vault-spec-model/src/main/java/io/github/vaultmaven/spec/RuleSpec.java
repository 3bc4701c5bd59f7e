package io.github.vaultmaven.spec;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.SourceRange;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A test that a spec declares, as written; which kind it is follows from its keys.
 *
 * @param name name of the test, or an empty string
 * @param on column that it concerns
 * @param kind the key that says what is tested: {@code not_null}, {@code in}, {@code pattern}, {@code range}, …
 * @param values what that key says: texts, numbers, booleans, lists and maps
 * @param text the expression or query of {@code check} and {@code sql}
 * @param severity how much a failure weighs
 * @param range its place
 */
public record RuleSpec(
        String name,
        Optional<Located<String>> on,
        Kind kind,
        Map<String, Object> values,
        Optional<WrittenText> text,
        Severity severity,
        SourceRange range) {

    public RuleSpec {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
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
        REJECTS
    }
}
