package io.github.vaultmaven.generator.test;

import io.github.vaultmaven.generator.FedLoad;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.plan.Step;
import java.util.ArrayList;
import java.util.List;

/**
 * Law 6, nothing lost: each staged row of a satellite is rejected, or the row that the satellite shows at its slot equals
 * it.
 */
final class StagedRowsStored implements Law {

    @Override
    public List<Step> tests(Subject subject) {
        if (!(subject.structure() instanceof Satellite satellite)) {
            return List.of();
        }
        return subject
                .load()
                .map(load -> shape(satellite, load, subject.loadTimestamp()))
                .map(shape -> subject.error(
                        satellite.name(),
                        "staged_rows_stored",
                        "each row of this run is shown by the satellite, or rejected",
                        shape,
                        shape.alsoReads()))
                .stream()
                .toList();
    }

    private static StagedShape shape(Satellite satellite, FedLoad load, String loadTimestamp) {
        if (satellite.history() == Satellite.History.FIRST_ROW) {
            return new StagedShape("test/staged-keys", load, List.of(), "");
        }
        var slot = new ArrayList<>(List.of(loadTimestamp));
        satellite.sequence().map(KeyPart::name).ifPresent(slot::add);
        return new StagedShape("test/staged-rows", load, slot, satellite.hashDiff());
    }
}
