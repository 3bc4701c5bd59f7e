// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Label;
import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.SourceSpec;
import io.github.vaultmaven.spec.SourceTableSpec;
import io.github.vaultmaven.spec.SpecSet;
import io.github.vaultmaven.validation.RuleFindings;
import io.github.vaultmaven.validation.SpecRule;
import java.util.HashMap;
import java.util.Locale;

/** A table or set of files that two source tables read is delivered twice. */
public final class SameTableTwice implements SpecRule {

    @Override
    public String id() {
        return "same-table-twice";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(SpecSet specs, RuleFindings findings) {
        var first = new HashMap<String, SourceRange>();
        for (SourceSpec source : specs.sources()) {
            for (SourceTableSpec table : source.tables()) {
                String place = place(source, table);
                SourceRange before = first.putIfAbsent(
                        place.toLowerCase(Locale.ROOT), table.name().range());
                if (before != null) {
                    findings.add(
                            table.name().range(),
                            Wording.quote(table.name().value()) + " reads " + Wording.quote(place)
                                    + ", as another table does",
                            "map one of them several times instead",
                            new Label(before, "the other one"));
                }
            }
        }
    }

    private static String place(SourceSpec source, SourceTableSpec table) {
        String schema = table.schema()
                .or(source::schema)
                .map(Located::value)
                .orElse(source.name().value());
        return table.files()
                .map(files -> files.path().value())
                .orElseGet(
                        () -> schema + "." + table.table().orElse(table.name()).value());
    }
}
