// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.diagnostics.policy;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Fix;
import io.github.vaultmaven.diagnostics.Level;
import io.github.vaultmaven.diagnostics.SeveritySetting;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Suggestions;
import io.github.vaultmaven.diagnostics.Suppression;
import io.github.vaultmaven.diagnostics.TextEdit;
import io.github.vaultmaven.diagnostics.Wording;
import java.util.List;
import java.util.Optional;

/** Says what is wrong with suppressions and severity settings themselves. */
final class WishCheck {

    static final String UNKNOWN_RULE = "unknown-rule";
    static final String FIXED_SEVERITY = "fixed-severity";
    static final String UNUSED_SUPPRESSION = "unused-suppression";

    private final RuleBook book;

    WishCheck(RuleBook book) {
        this.book = book;
    }

    Optional<Diagnostic> check(SeveritySetting setting) {
        String rule = setting.rule();
        String where = setting.place().isKnown() ? "" : "the parameter `vault.severity." + rule + "`: ";
        if (!book.ids().contains(rule)) {
            return Optional.of(unknown(rule, setting.place(), where));
        }
        return book.fixed().contains(rule) && setting.level() != Level.ERROR
                ? Optional.of(fixed(rule, setting.place(), where, "cannot be anything but an error"))
                : Optional.empty();
    }

    /** @param unused true where it meant no finding, though all rules were asked */
    Optional<Diagnostic> check(Suppression suppression, boolean unused) {
        String rule = suppression.rule();
        if (!book.ids().contains(rule)) {
            return Optional.of(unknown(rule, suppression.place(), ""));
        }
        if (book.fixed().contains(rule)) {
            return Optional.of(fixed(rule, suppression.place(), "", "cannot be suppressed"));
        }
        return unused
                ? Optional.of(Diagnostic.warning(
                                UNUSED_SUPPRESSION,
                                suppression.place(),
                                "there is no finding of " + Wording.quote(rule) + " here to suppress",
                                "remove the suppression")
                        .withFix(suppression.removal()))
                : Optional.empty();
    }

    private Diagnostic unknown(String rule, SourceRange place, String where) {
        String message = where + "there is no rule " + Wording.quote(rule) + Suggestions.question(rule, book.ids());
        return Diagnostic.error(UNKNOWN_RULE, place, message, "`mvn vault:explain` lists the rules")
                .withFix(respelled(rule, place));
    }

    /** Ids of rules need no quotes wherever they stand. */
    private Optional<Fix> respelled(String rule, SourceRange place) {
        List<String> near = Suggestions.near(rule, book.ids());
        return near.size() == 1 && place.isKnown()
                ? Optional.of(Fix.of("write " + Wording.quote(near.get(0)), new TextEdit(place, rule, near.get(0))))
                : Optional.empty();
    }

    private static Diagnostic fixed(String rule, SourceRange place, String where, String what) {
        return Diagnostic.warning(
                FIXED_SEVERITY,
                place,
                where + Wording.quote(rule) + " " + what + ": what it finds leaves nothing to generate from",
                "remove this, and correct what the rule finds");
    }
}
