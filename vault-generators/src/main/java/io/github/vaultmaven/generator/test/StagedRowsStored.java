// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generator.test;

import io.github.vaultmaven.generator.FedLoad;
import io.github.vaultmaven.model.Delivery;
import io.github.vaultmaven.model.EffectivitySatellite;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.MultiActiveSatellite;
import io.github.vaultmaven.model.NonHistorizedSatellite;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.model.StatusTracking;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Law 6, nothing lost: each staged row of a satellite is rejected, or the row that the satellite shows at its slot equals
 * it. Where only the first row of a key is kept, the key has a row; where a row says that a key is there, it is shown as
 * there. Of an effectivity with a sequence or with change rows, where a row need not count, nothing is tested.
 */
final class StagedRowsStored implements Law {

    @Override
    public List<Step> tests(Subject subject) {
        return shape(subject)
                .map(shape -> subject.error(
                        subject.structure().name(),
                        "staged_rows_stored",
                        "each row of this run is shown at its load timestamp, or rejected",
                        shape,
                        shape.alsoReads()))
                .stream()
                .toList();
    }

    /** What is compared; nothing where nothing can be. */
    static Optional<StagedShape> shape(Subject subject) {
        return subject.load().flatMap(load -> shape(subject, load)).map(shape -> shape.keeping(subject.rejectsKept()));
    }

    private static Optional<StagedShape> shape(Subject subject, FedLoad load) {
        Structure structure = subject.structure();
        String ldts = subject.loadTimestamp();
        if (structure instanceof Satellite satellite) {
            return Optional.of(
                    satellite.history() == Satellite.History.FIRST_ROW
                            ? StagedShape.ofKeys(load)
                            : ofRows(load, ldts, satellite.sequence(), satellite.hashDiff()));
        }
        if (structure instanceof MultiActiveSatellite satellite) {
            List<Column> child = satellite.childKey().stream()
                    .map(p -> Column.optional(p.name(), ColumnType.of(p.type()), ""))
                    .toList();
            return Optional.of(new StagedShape("test/staged-rows", load, List.of(ldts), child, satellite.hashDiff()));
        }
        return structure instanceof NonHistorizedSatellite
                ? Optional.of(StagedShape.ofKeys(load))
                : ofStates(subject, load);
    }

    private static Optional<StagedShape> ofStates(Subject subject, FedLoad load) {
        Optional<Column> state = subject.relation()
                .flatMap(r ->
                        StateColumn.of(subject.structure(), r, subject.context().columns()));
        if (state.isEmpty()) {
            return Optional.empty();
        }
        Structure structure = subject.structure();
        if (structure instanceof StatusTracking tracking && tracking.delivery() != Delivery.FULL) {
            return Optional.of(ofRows(
                    load,
                    subject.loadTimestamp(),
                    tracking.sequence(),
                    state.get().name()));
        }
        boolean everyRowCounts = !(structure instanceof EffectivitySatellite effectivity)
                || effectivity.sequence().isEmpty() && load.feds().stream().noneMatch(fed -> fed.changes());
        return everyRowCounts
                ? Optional.of(new StagedShape(
                        "test/staged-present",
                        load,
                        List.of(subject.loadTimestamp()),
                        List.of(state.get()),
                        StateColumn.absent(state.get())))
                : Optional.empty();
    }

    private static StagedShape ofRows(FedLoad load, String loadTimestamp, Optional<KeyPart> sequence, String value) {
        var slot = new ArrayList<>(List.of(loadTimestamp));
        sequence.map(KeyPart::name).ifPresent(slot::add);
        return new StagedShape("test/staged-rows", load, slot, List.of(), value);
    }
}
