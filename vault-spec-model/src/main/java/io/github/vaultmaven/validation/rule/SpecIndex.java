// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.spec.SatelliteSpec;
import io.github.vaultmaven.spec.SourceColumnSpec;
import io.github.vaultmaven.spec.SpecSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parts of specs by what they are looked up by, so that a rule takes time in proportion to the specs. */
final class SpecIndex {

    private final Map<SourceRange, SatelliteSpec> satellites = new HashMap<>();
    private final Map<String, List<SourceColumnSpec>> columns = new HashMap<>();

    SpecIndex(SpecSet specs) {
        SpecParts.satellites(specs).forEach(satellite -> satellites.putIfAbsent(satellite.range(), satellite));
        specs.sources()
                .forEach(source -> source.tables()
                        .forEach(table -> columns.computeIfAbsent(
                                        source.name().value() + "."
                                                + table.name().value(),
                                        name -> new ArrayList<>())
                                .addAll(table.columns())));
    }

    /** The satellite that stands at a place. */
    Optional<SatelliteSpec> satellite(SourceRange place) {
        return Optional.ofNullable(satellites.get(place));
    }

    /** What is written of the columns of a source table, by full name. */
    List<SourceColumnSpec> columns(String table) {
        return columns.getOrDefault(table, List.of());
    }

    /** What is written of a column of a source table. */
    Optional<SourceColumnSpec> column(String table, String name) {
        return columns(table).stream()
                .filter(c -> c.name().value().equals(name))
                .findFirst();
    }
}
