// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.model.Feed;
import io.github.vaultmaven.model.Retention;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.RetentionSpec;
import io.github.vaultmaven.spec.SourceSpec;
import io.github.vaultmaven.spec.SourceTableSpec;
import io.github.vaultmaven.spec.SpecSet;
import java.time.Period;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Decides how long rejects, tracking and rows of each structure are kept: the nearest setting counts (structure, table, source,
 * vault). Of several tables that feed a structure the longest counts; one that says nothing keeps all.
 */
final class Retentions {

    /** As many as a month can have: of a month and 30 days the month is the longer. */
    private static final long DAYS_OF_MONTH = 31;

    private final Map<String, RetentionSpec> tables = new HashMap<>();
    private final RetentionSpec vault;
    private final Map<String, RetentionSpec> own;

    /**
     * @param specs what was written
     * @param own what is written with a structure, by relation
     */
    Retentions(SpecSet specs, Map<String, RetentionSpec> own) {
        specs.sources().forEach(source -> source.tables().forEach(table -> add(source, table)));
        this.vault = specs.vault().map(v -> v.retention()).orElse(RetentionSpec.NOTHING);
        this.own = Map.copyOf(own);
    }

    private void add(SourceSpec source, SourceTableSpec table) {
        RetentionSpec written =
                table.settings().retention().over(source.settings().retention());
        if (!written.equals(RetentionSpec.NOTHING)) {
            tables.putIfAbsent(source.name().value() + "." + table.name().value(), written);
        }
    }

    /** Of those structures that do not keep all for ever. */
    List<Retention> of(List<Structure> structures) {
        if (own.isEmpty() && tables.isEmpty() && vault.equals(RetentionSpec.NOTHING)) {
            return List.of();
        }
        return structures.stream()
                .map(this::of)
                .filter(retention -> !retention.isEndless())
                .toList();
    }

    private Retention of(Structure structure) {
        List<RetentionSpec> tables =
                structure.feeds().stream().map(this::ofTable).toList();
        RetentionSpec written = own.getOrDefault(structure.name(), RetentionSpec.NOTHING);
        return new Retention(
                structure.name(),
                length(written, tables, RetentionSpec::rejects),
                length(written, tables, RetentionSpec::tracking),
                length(written, tables, RetentionSpec::data));
    }

    /** What is said of the table that a feed reads; of queries on the vault itself only the vault says something. */
    private RetentionSpec ofTable(Feed feed) {
        String read = feed.stage().table().fullName();
        return tables.getOrDefault(read, RetentionSpec.NOTHING).over(vault);
    }

    private static Optional<Period> length(
            RetentionSpec written,
            List<RetentionSpec> tables,
            Function<RetentionSpec, Optional<Located<Period>>> what) {
        List<Optional<Located<Period>>> all = tables.stream().map(what).toList();
        Optional<Located<Period>> longest = all.stream().allMatch(Optional::isPresent)
                ? all.stream().flatMap(Optional::stream).max(Comparator.comparingLong(p -> days(p.value())))
                : Optional.empty();
        return what.apply(written).or(() -> longest).map(Located::value);
    }

    private static long days(Period period) {
        return period.toTotalMonths() * DAYS_OF_MONTH + period.getDays();
    }
}
