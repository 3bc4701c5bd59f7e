package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.type.DataType;
import io.github.vaultmaven.validation.DialectFacts;
import io.github.vaultmaven.validation.ModelRule;
import io.github.vaultmaven.validation.RuleContext;
import io.github.vaultmaven.validation.RuleFindings;

/** A text that may be longer than an engine allows. */
public final class TextLength implements ModelRule {

    @Override
    public String id() {
        return "text-length";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(RuleContext context, RuleFindings findings) {
        for (DialectFacts dialect : context.dialects()) {
            if (dialect.longestText() > 0) {
                ModelTypes.of(context.model()).forEach((type, use) -> {
                    if (type instanceof DataType.Text text && text.length() > dialect.longestText()) {
                        findings.add(
                                use,
                                "%s has no %s, its longest is varchar(%d)"
                                        .formatted(Wording.quote(dialect.name()), type, dialect.longestText()),
                                "write `varchar`, which has no limit");
                    }
                });
            }
        }
    }
}
