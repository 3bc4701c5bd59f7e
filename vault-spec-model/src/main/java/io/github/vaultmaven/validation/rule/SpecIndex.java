// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.validation.rule;

import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.spec.AttributeSpec;
import io.github.vaultmaven.spec.SatelliteSpec;
import io.github.vaultmaven.spec.SourceColumnSpec;
import io.github.vaultmaven.spec.SourceSpec;
import io.github.vaultmaven.spec.SourceTableSpec;
import io.github.vaultmaven.spec.SpecSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Parts of specs by what they are looked up by, so that a rule takes time in proportion to the specs. */
final class SpecIndex {

    private final Map<SourceRange, SatelliteSpec> satellites = new HashMap<>();
    private final Map<String, List<SourceColumnSpec>> columns = new HashMap<>();
    private final Set<String> classed = new HashSet<>();

    SpecIndex(SpecSet specs) {
        for (SatelliteSpec satellite : SpecParts.satellites(specs)) {
            satellites.putIfAbsent(satellite.range(), satellite);
        }
        for (SourceSpec source : specs.sources()) {
            for (SourceTableSpec table : source.tables()) {
                add(source.name().value() + "." + table.name().value(), table.columns());
            }
        }
    }

    private void add(String table, List<SourceColumnSpec> written) {
        columns.computeIfAbsent(table, name -> new ArrayList<>()).addAll(written);
        if (hasClass(written)) {
            classed.add(table);
        }
    }

    /** True where a source column is of a class of personal data; looks for no more than that. */
    static boolean hasClassOfColumn(SpecSet specs) {
        for (SourceSpec source : specs.sources()) {
            for (SourceTableSpec table : source.tables()) {
                if (hasClass(table.columns())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** True where an attribute is of a class of personal data; looks for no more than that. */
    static boolean hasClassOfAttribute(SpecSet specs) {
        for (SatelliteSpec satellite : SpecParts.satellites(specs)) {
            for (AttributeSpec attribute : satellite.attributes()) {
                if (PersonalData.isClass(attribute.pii())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean hasClass(List<SourceColumnSpec> columns) {
        for (SourceColumnSpec column : columns) {
            if (PersonalData.isClass(column.pii())) {
                return true;
            }
        }
        return false;
    }

    /** The attribute of that name of the satellite that stands at a place, if it is listed there. */
    Optional<AttributeSpec> attribute(SourceRange place, String name) {
        SatelliteSpec satellite = satellites.get(place);
        for (AttributeSpec attribute : satellite == null ? List.<AttributeSpec>of() : satellite.attributes()) {
            if (attribute.name().value().equals(name)) {
                return Optional.of(attribute);
            }
        }
        return Optional.empty();
    }

    /** True where a column of a source table is of a class of personal data. */
    boolean hasClasses(String table) {
        return classed.contains(table);
    }

    /** What is written of the columns of a source table, by full name. */
    List<SourceColumnSpec> columns(String table) {
        return columns.getOrDefault(table, List.of());
    }

    /** What is written of a column of a source table. */
    Optional<SourceColumnSpec> column(String table, String name) {
        for (SourceColumnSpec column : columns(table)) {
            if (column.name().value().equals(name)) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
