// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Label;
import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.Feed;
import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.SourceColumn;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.type.DataType;
import io.github.vaultmaven.validation.ModelRule;
import io.github.vaultmaven.validation.RuleContext;
import io.github.vaultmaven.validation.RuleFindings;
import java.util.Optional;

/** A key that is a number in one source and a text in another has two texts, so two hashes. */
public final class KeyTypes implements ModelRule {

    @Override
    public String id() {
        return "key-types";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(RuleContext context, RuleFindings findings) {
        for (Structure structure : context.model().structures()) {
            if (structure instanceof Hub hub) {
                hub.businessKey().forEach(part -> check(hub, part, findings));
            }
        }
    }

    private static void check(Hub hub, KeyPart part, RuleFindings findings) {
        Optional<SourceColumn> first = Optional.empty();
        for (Feed feed : hub.feeds()) {
            Optional<SourceColumn> column = StageReads.plain(feed, part.name());
            if (first.isEmpty()) {
                first = column;
            } else if (column.isPresent() && !family(first.get()).equals(family(column.get()))) {
                findings.add(
                        feed.stage().origin().range(),
                        "%s of %s is %s here and %s elsewhere, so that 7 and '007' are two keys"
                                .formatted(
                                        Wording.quote(part.name()),
                                        Wording.quote(hub.entity()),
                                        column.get().type(),
                                        first.get().type()),
                        "use an expression that gives both the same text",
                        new Label(first.get().origin().range(), "the type elsewhere"));
                return;
            }
        }
    }

    /** Types of one family have one text for one value. */
    private static String family(SourceColumn column) {
        return column.type() instanceof DataType.Whole || column.type() instanceof DataType.Decimal
                ? "number"
                : column.type().getClass().getSimpleName();
    }
}
