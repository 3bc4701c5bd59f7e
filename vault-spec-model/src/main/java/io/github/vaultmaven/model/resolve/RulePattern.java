package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.Located;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Reads the pattern of a rule: what every engine understands in the same way. Looking around, back references, lazy and
 * possessive repetition and options are none of it.
 */
record RulePattern(Diagnostics diagnostics) {

    static final String RULE_PATTERN = "rule-pattern";

    private static final Pattern OTHER =
            Pattern.compile("\\(\\?(?!:)|\\\\[1-9]|[*+?}][?+]|\\\\[^dDwWsS.\\\\\\[\\](){}*+?^$|/-]");

    /** The pattern, or nothing after a finding. */
    Optional<String> read(Located<String> text) {
        try {
            Pattern.compile(text.value());
        } catch (PatternSyntaxException e) {
            report(text, "is no regular expression: " + e.getDescription());
            return Optional.empty();
        }
        String plain = text.value().replaceAll("\\[[^\\]]*\\]", "x");
        var other = OTHER.matcher(plain.replace("\\\\", "x"));
        if (other.find()) {
            report(text, "has " + Wording.quote(other.group()) + ", which engines understand differently");
            return Optional.empty();
        }
        return Optional.of(text.value());
    }

    private void report(Located<String> text, String what) {
        diagnostics.error(RULE_PATTERN, text.range(), Wording.quote(text.value()) + " " + what, "");
    }
}
