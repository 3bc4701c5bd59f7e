// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.NameConvention;
import io.github.vaultmaven.spec.NamedText;
import io.github.vaultmaven.spec.SpecSet;
import io.github.vaultmaven.spec.VaultSettingsSpec;
import io.github.vaultmaven.validation.RuleFindings;
import io.github.vaultmaven.validation.SpecRule;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Two naming conventions make the same names of the same words. */
public final class ConventionClash implements SpecRule {

    private static final Pattern THING = Pattern.compile("\\{(entity|link|name|reference|relation)}");

    @Override
    public String id() {
        return "convention-clash";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(SpecSet specs, RuleFindings findings) {
        List<NamedText> all = specs.vault().map(VaultSettingsSpec::names).orElse(List.of());
        for (NamedText written : all) {
            NameConvention.of(written.name().value()).ifPresent(mine -> {
                for (NameConvention other : NameConvention.values()) {
                    if (clash(mine, other, all)) {
                        findings.add(
                                written.text().range(),
                                Wording.quote(mine.key()) + " makes the same names as " + Wording.quote(other.key())
                                        + " where they name things of the same name",
                                "let them differ in more than their placeholders");
                    }
                }
            });
        }
    }

    /** True where they are alike as written; of two written ones the second is reported. */
    private static boolean clash(NameConvention mine, NameConvention other, List<NamedText> all) {
        boolean bothWritten = isWritten(mine, all) && isWritten(other, all);
        boolean alikeByDefault = shape(mine.pattern()).equals(shape(other.pattern()));
        return mine != other
                && !alikeByDefault
                && (!bothWritten || mine.compareTo(other) > 0)
                && shape(pattern(mine, all)).equals(shape(pattern(other, all)));
    }

    private static boolean isWritten(NameConvention convention, List<NamedText> all) {
        return all.stream().anyMatch(n -> n.name().value().equals(convention.key()));
    }

    private static String pattern(NameConvention convention, List<NamedText> all) {
        return all.stream()
                .filter(n -> n.name().value().equals(convention.key()))
                .map(n -> n.text().text())
                .findFirst()
                .orElse(convention.pattern());
    }

    private static String shape(String pattern) {
        return THING.matcher(pattern).replaceAll("{}").toLowerCase(Locale.ROOT);
    }
}
