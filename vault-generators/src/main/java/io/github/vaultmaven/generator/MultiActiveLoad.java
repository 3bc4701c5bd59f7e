// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator;

import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.Fed;
import io.github.vaultmaven.plan.KeyNeeds;
import io.github.vaultmaven.plan.Rejects;
import io.github.vaultmaven.plan.Shape;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What loads a multi-active satellite: the sets that differ from the one before them.
 *
 * @param relation name of the satellite
 * @param hashKey its parent key
 * @param needs what a row must give
 * @param childKey tells the rows of a set apart, as stored
 * @param hashDiff tells payloads of one row apart
 * @param setHash tells sets apart
 * @param payload what is stored besides, in order
 * @param tieBreakers payload columns in which two rows of one hash diff may differ
 * @param tracking relation of rows of sets seen and not stored, or nothing
 * @param feds what feeds it
 * @param rejects where the others go
 * @param judged work relation: every row of the batch with a verdict
 * @param additions work relation: the rows to store
 */
public record MultiActiveLoad(
        String relation,
        String hashKey,
        KeyNeeds needs,
        List<Column> childKey,
        String hashDiff,
        String setHash,
        List<Column> payload,
        List<Column> tieBreakers,
        Optional<String> tracking,
        List<Fed> feds,
        Rejects rejects,
        String judged,
        String additions)
        implements FedLoad {

    public MultiActiveLoad {
        childKey = List.copyOf(childKey);
        payload = List.copyOf(payload);
        tieBreakers = List.copyOf(tieBreakers);
        feds = List.copyOf(feds);
    }

    /** Columns that tell sets apart. */
    public List<String> unit(String loadTimestamp) {
        return List.of(hashKey, loadTimestamp);
    }

    /** All columns without which a row is {@code null_child}. */
    public List<Column> children() {
        return Stream.concat(needs.dependents().stream(), childKey.stream()).toList();
    }

    /** Names of the child key columns. */
    public List<String> childNames() {
        return childKey.stream().map(Column::name).toList();
    }

    /** True where sets seen and not stored are remembered. */
    public boolean isTracked() {
        return tracking.isPresent();
    }

    /** This load through a template. */
    Shape shape(String template) {
        return new MultiActiveShape(template, this, List.of());
    }

    /** A query of a multi-active load; the columns that it gives, where it copies them. */
    public record MultiActiveShape(String template, MultiActiveLoad load, List<String> columns) implements LoadShape {}
}
