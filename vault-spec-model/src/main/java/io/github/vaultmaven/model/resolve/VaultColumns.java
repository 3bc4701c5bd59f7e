// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.Describing;
import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.MultiActiveSatellite;
import io.github.vaultmaven.model.NonHistorizedSatellite;
import io.github.vaultmaven.model.Reference;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.TechnicalColumns;
import io.github.vaultmaven.type.DataType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The relations that a query on the vault may name, with the columns that mean something in one. */
final class VaultColumns {

    /** What a hash key is to a query. */
    static final DataType KEY = DataType.TEXT;

    private final TechnicalColumns technical;

    VaultColumns(TechnicalColumns technical) {
        this.technical = technical;
    }

    /** Type of each column of a relation, by name; none for structures that are no vault objects. */
    Map<String, DataType> of(Structure structure) {
        var columns = new LinkedHashMap<String, DataType>();
        if (structure instanceof Hub hub) {
            columns.put(hub.hashKey(), KEY);
            parts(hub.businessKey(), columns);
        } else if (structure instanceof Link link) {
            link(link, columns);
        } else if (structure instanceof Reference reference) {
            parts(reference.key(), columns);
            columns.put(reference.hashDiff(), KEY);
            attributes(reference.attributes(), columns);
        } else {
            satellite(structure, columns);
        }
        if (!columns.isEmpty()) {
            columns.put(technical.loadTimestamp(), DataType.TIMESTAMP);
            columns.put(technical.recordSource(), DataType.TEXT);
        }
        return columns;
    }

    private static void link(Link link, Map<String, DataType> columns) {
        columns.put(link.hashKey(), KEY);
        link.members().forEach(m -> columns.put(m.hashKey(), KEY));
        parts(link.dependentKeys(), columns);
        link.transaction().ifPresent(t -> attributes(t.attributes(), columns));
    }

    private static void satellite(Structure structure, Map<String, DataType> columns) {
        if (structure instanceof Satellite satellite) {
            columns.put(satellite.parent().hashKey(), KEY);
            satellite.sequence().ifPresent(s -> parts(List.of(s), columns));
            columns.put(satellite.hashDiff(), KEY);
            attributes(satellite.attributes(), columns);
        } else if (structure instanceof MultiActiveSatellite satellite) {
            columns.put(satellite.parent().hashKey(), KEY);
            parts(satellite.childKey(), columns);
            columns.put(satellite.hashDiff(), KEY);
            attributes(satellite.attributes(), columns);
        } else if (structure instanceof NonHistorizedSatellite satellite) {
            columns.put(satellite.parent().hashKey(), KEY);
            attributes(satellite.attributes(), columns);
        } else {
            Describing.parentOf(structure).ifPresent(parent -> columns.put(parent.hashKey(), KEY));
        }
    }

    private static void parts(List<KeyPart> parts, Map<String, DataType> columns) {
        parts.forEach(p -> columns.put(p.name(), p.type()));
    }

    private static void attributes(List<Attribute> attributes, Map<String, DataType> columns) {
        attributes.forEach(a -> columns.put(a.name(), a.type()));
    }
}
