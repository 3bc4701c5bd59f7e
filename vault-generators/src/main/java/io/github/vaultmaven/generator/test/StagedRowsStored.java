package io.github.vaultmaven.generator.test;

import io.github.vaultmaven.generator.FedLoad;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.MultiActiveSatellite;
import io.github.vaultmaven.model.NonHistorizedSatellite;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.plan.Column;
import io.github.vaultmaven.plan.ColumnType;
import io.github.vaultmaven.plan.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Law 6, nothing lost: each staged row of a satellite is rejected, or the row that the satellite shows at its slot equals
 * it. Where only the first row of a key is kept, the key has a row.
 */
final class StagedRowsStored implements Law {

    @Override
    public List<Step> tests(Subject subject) {
        return subject
                .load()
                .flatMap(load -> shape(subject.structure(), load, subject.loadTimestamp()))
                .map(shape -> subject.error(
                        subject.structure().name(),
                        "staged_rows_stored",
                        "each row of this run is shown by the satellite, or rejected",
                        shape,
                        shape.alsoReads()))
                .stream()
                .toList();
    }

    private static Optional<StagedShape> shape(Structure structure, FedLoad load, String loadTimestamp) {
        if (structure instanceof Satellite satellite) {
            return Optional.of(
                    satellite.history() == Satellite.History.FIRST_ROW
                            ? StagedShape.ofKeys(load)
                            : ofRows(satellite, load, loadTimestamp));
        }
        if (structure instanceof MultiActiveSatellite satellite) {
            List<Column> child = satellite.childKey().stream()
                    .map(p -> Column.optional(p.name(), ColumnType.of(p.type()), ""))
                    .toList();
            return Optional.of(
                    new StagedShape("test/staged-rows", load, List.of(loadTimestamp), child, satellite.hashDiff()));
        }
        return structure instanceof NonHistorizedSatellite ? Optional.of(StagedShape.ofKeys(load)) : Optional.empty();
    }

    private static StagedShape ofRows(Satellite satellite, FedLoad load, String loadTimestamp) {
        var slot = new ArrayList<>(List.of(loadTimestamp));
        satellite.sequence().map(KeyPart::name).ifPresent(slot::add);
        return new StagedShape("test/staged-rows", load, slot, List.of(), satellite.hashDiff());
    }
}
