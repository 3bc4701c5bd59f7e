// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.model.Delivery;
import io.github.vaultmaven.model.Origin;
import io.github.vaultmaven.model.SourceTable;
import io.github.vaultmaven.model.StageColumn;
import io.github.vaultmaven.model.StageDiff;
import io.github.vaultmaven.model.StageKey;
import io.github.vaultmaven.model.Staging;
import io.github.vaultmaven.model.TechnicalColumns;
import io.github.vaultmaven.type.DataType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * Collects what the structures of one mapping need, each column, key and hash diff once.
 *
 * <p>Names: the wanted one where it is free or says the same already, else the one with a prefix, else with a number.
 */
final class StagingBuilder {

    private final String name;
    private final String entity;
    private final SourceTable table;
    private final Origin origin;
    private final List<StageColumn> columns = new ArrayList<>();
    private final List<StageKey> keys = new ArrayList<>();
    private final List<StageDiff> diffs = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    /** What of the names that end like companion columns stands before that ending. */
    private final Set<String> companions = new HashSet<>();

    private final List<String> reads = new ArrayList<>();
    private Staging built;

    StagingBuilder(String name, String entity, SourceTable table, TechnicalColumns technical, Origin origin) {
        this.name = name;
        this.entity = entity;
        this.table = table;
        this.origin = origin;
        List.of(
                        technical.loadTimestamp(),
                        technical.recordSource(),
                        technical.runId(),
                        Staging.OPERATION,
                        Staging.UNMATCHED)
                .forEach(this::take);
    }

    String name() {
        return name;
    }

    Origin origin() {
        return origin;
    }

    /** Names of the source columns that something reads. */
    Set<String> reads() {
        return Set.copyOf(reads);
    }

    /**
     * A typed column.
     *
     * @param wanted its name, if that is free
     * @param prefix what to put before the name if it is not
     * @param value where its value comes from
     * @param type its type
     * @return its name
     */
    String column(String wanted, String prefix, Typed value, DataType type) {
        boolean fallible = value.fallible()
                || value.type()
                        .filter(from -> Conversion.of(from, type) != Conversion.SAFE)
                        .isPresent();
        reads.addAll(value.reads());
        return add(
                columns,
                wanted,
                prefix,
                columnName -> new StageColumn(columnName, type, value.expression(), fallible),
                StageColumn::name);
    }

    /** A hash key over columns of this staging. */
    String key(String wanted, String prefix, List<StageKey.Part> parts, String collisionCode) {
        return add(keys, wanted, prefix, keyName -> new StageKey(keyName, parts, collisionCode), StageKey::name);
    }

    /** A hash diff over columns of this staging. */
    String diff(String wanted, String prefix, List<String> covered) {
        return add(diffs, wanted, prefix, diffName -> new StageDiff(diffName, covered), StageDiff::name);
    }

    private <T> String add(
            List<T> to, String wanted, String prefix, Function<String, T> make, Function<T, String> nameOf) {
        for (int attempt = 0; ; attempt++) {
            String candidate = attempt == 0 ? wanted : prefix + "_" + wanted + (attempt == 1 ? "" : "_" + attempt);
            T item = make.apply(candidate);
            if (to.contains(item)) {
                return candidate;
            }
            if (isFree(candidate)) {
                require(built == null);
                take(candidate);
                to.add(item);
                return nameOf.apply(item);
            }
        }
    }

    private static void require(boolean open) {
        if (!open) {
            throw new IllegalStateException("the staging is frozen");
        }
    }

    private boolean isFree(String candidate) {
        String folded = folded(candidate);
        boolean companion = folded.endsWith(Staging.RAW_SUFFIX) && taken.contains(withoutSuffix(folded));
        return !taken.contains(folded) && !companions.contains(folded) && !companion;
    }

    /** A name is taken together with that of its companion column. */
    private void take(String column) {
        String folded = folded(column);
        taken.add(folded);
        if (folded.endsWith(Staging.RAW_SUFFIX)) {
            companions.add(withoutSuffix(folded));
        }
    }

    private static String withoutSuffix(String name) {
        return name.substring(0, name.length() - Staging.RAW_SUFFIX.length());
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** True where some structure is fed from it. */
    boolean isUsed() {
        return !keys.isEmpty() || !diffs.isEmpty();
    }

    /** The staging; nothing can be added any more. */
    Staging build() {
        if (built == null) {
            var all = new ArrayList<>(columns);
            boolean optional =
                    table.firstDelivery().filter(first -> first != Delivery.CDC).isPresent();
            table.operation()
                    .map(operation -> OperationColumn.of(operation, optional))
                    .ifPresent(all::add);
            built = new Staging(name, entity, table, all, keys, diffs, origin);
        }
        return built;
    }
}
