// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.dbt;

import io.github.vaultmaven.dialect.Dialect;
import io.github.vaultmaven.expression.Expression;
import io.github.vaultmaven.model.LoadTimestamp;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.model.rule.DeclaredRule;
import io.github.vaultmaven.model.rule.Rule;
import io.github.vaultmaven.plan.Landing;
import io.github.vaultmaven.type.DataType;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What {@code dbt source freshness} needs to know, from the rules that source tables have. */
final class Freshness {

    private static final int HOURS_OF_DAY = 24;

    private final VaultModel model;
    private final Dialect dialect;

    Freshness(VaultModel model, Dialect dialect) {
        this.model = model;
        this.dialect = dialect;
    }

    /** Configuration of a source table; empty where nothing is known. */
    Map<String, Object> config(SourceTable table) {
        var config = new LinkedHashMap<String, Object>();
        loadedAt(table).ifPresent(field -> config.put("loaded_at_field", field));
        var thresholds = new LinkedHashMap<String, Object>();
        for (DeclaredRule rule : rules(table)) {
            String key = rule.severity() == DeclaredRule.Severity.ERROR ? "error_after" : "warn_after";
            thresholds.put(key, period(((Rule.FreshWithin) rule.rule()).age()));
        }
        if (config.containsKey("loaded_at_field") && !thresholds.isEmpty()) {
            config.put("freshness", thresholds);
        }
        return config;
    }

    private List<DeclaredRule> rules(SourceTable table) {
        List<String> stagings = model.stagings().stream()
                .filter(s -> s.computed().isEmpty() && s.table().fullName().equals(table.fullName()))
                .map(Staging::name)
                .toList();
        return model.rules().stream()
                .filter(r -> r.rule() instanceof Rule.FreshWithin && stagings.contains(r.relation()))
                .toList();
    }

    private static Map<String, Object> period(Duration age) {
        long hours = age.toHours();
        boolean days = hours % HOURS_OF_DAY == 0;
        var period = new LinkedHashMap<String, Object>();
        period.put("count", days ? hours / HOURS_OF_DAY : hours);
        period.put("period", days ? "day" : "hour");
        return period;
    }

    /** The load timestamp, where a column holds it as it is; one that is computed or written otherwise is nothing to dbt. */
    private Optional<String> loadedAt(SourceTable table) {
        if (!(table.loadTimestamp() instanceof LoadTimestamp.OfColumn column)) {
            return table.files().isPresent() ? Optional.of(dialect.id(Landing.LOAD_TIMESTAMP)) : Optional.empty();
        }
        return column.expression() instanceof Expression.Column read
                        && table.files().isEmpty()
                        && table.column(read.name().text())
                                .filter(c -> c.type() instanceof DataType.Timestamp)
                                .isPresent()
                ? Optional.of(dialect.id(read.name().text()))
                : Optional.empty();
    }
}
