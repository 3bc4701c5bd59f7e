// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.Severity;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.TechnicalColumns;
import io.github.vaultmaven.spec.NamedText;
import io.github.vaultmaven.spec.SpecSet;
import io.github.vaultmaven.spec.VaultSettingsSpec;
import io.github.vaultmaven.validation.RuleFindings;
import io.github.vaultmaven.validation.SpecRule;
import java.util.List;
import java.util.TreeMap;

/** Technical columns need names of their own, whatever the case of letters. */
public final class TechnicalColumnClash implements SpecRule {

    @Override
    public String id() {
        return "technical-column-clash";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public void check(SpecSet specs, RuleFindings findings) {
        TechnicalColumns defaults = TechnicalColumns.DEFAULT;
        var names = new TreeMap<String, String>();
        names.put("load_timestamp", defaults.loadTimestamp());
        names.put("record_source", defaults.recordSource());
        names.put("run_id", defaults.runId());
        List<NamedText> written = specs.vault().map(VaultSettingsSpec::columns).orElse(List.of());
        written.forEach(column -> names.put(column.name().value(), column.text().text()));
        for (NamedText column : written) {
            names.forEach((other, name) -> {
                boolean earlier = isWritten(other, written)
                        && other.compareTo(column.name().value()) > 0;
                if (!earlier
                        && !other.equals(column.name().value())
                        && name.equalsIgnoreCase(column.text().text())) {
                    findings.add(
                            column.text().range(),
                            Wording.quote(column.name().value()) + " and " + Wording.quote(other)
                                    + " would both be the column " + Wording.quote(name),
                            "give one of them another name");
                }
            });
        }
    }

    /** Of two that are written the second by name is reported. */
    private static boolean isWritten(String key, List<NamedText> written) {
        return written.stream().anyMatch(column -> column.name().value().equals(key));
    }
}
