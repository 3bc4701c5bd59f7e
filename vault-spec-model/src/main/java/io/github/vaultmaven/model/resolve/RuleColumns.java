// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.model.Attribute;
import io.github.vaultmaven.model.Dimension;
import io.github.vaultmaven.model.Fact;
import io.github.vaultmaven.model.FlatView;
import io.github.vaultmaven.model.Hub;
import io.github.vaultmaven.model.KeyPart;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.model.MartColumn;
import io.github.vaultmaven.model.MultiActiveSatellite;
import io.github.vaultmaven.model.NonHistorizedSatellite;
import io.github.vaultmaven.model.Reference;
import io.github.vaultmaven.model.Satellite;
import io.github.vaultmaven.model.SnapshotControl;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.TechnicalColumns;
import io.github.vaultmaven.type.DataType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The columns of a structure that rules may name, by name, in order; none for structures that carry no rules. */
final class RuleColumns {

    private final Map<String, RuleColumn> columns = new LinkedHashMap<>();

    private RuleColumns() {}

    static Map<String, RuleColumn> of(Structure structure, TechnicalColumns technical) {
        var all = new RuleColumns();
        if (structure instanceof Dimension || structure instanceof Fact || structure instanceof FlatView) {
            all.mart(structure);
        } else {
            all.stored(structure);
            if (!all.columns.isEmpty()) {
                all.value(technical.loadTimestamp(), DataType.TIMESTAMP);
                all.value(technical.recordSource(), DataType.TEXT);
                all.value(technical.runId(), DataType.BIGINT);
            }
        }
        return all.columns;
    }

    private void stored(Structure structure) {
        if (structure instanceof Hub hub) {
            digests(List.of(hub.hashKey()));
            parts(hub.businessKey());
        } else if (structure instanceof Link link) {
            digests(List.of(link.hashKey()));
            digests(link.members().stream().map(Link.Member::hashKey).toList());
            parts(link.dependentKeys());
            link.transaction().ifPresent(t -> attributes(t.attributes()));
        } else if (structure instanceof Reference reference) {
            parts(reference.key());
            digests(List.of(reference.hashDiff()));
            attributes(reference.attributes());
        } else {
            satellite(structure);
        }
    }

    private void satellite(Structure structure) {
        if (structure instanceof Satellite s) {
            digests(List.of(s.parent().hashKey(), s.hashDiff()));
            parts(s.sequence().stream().toList());
            attributes(s.attributes());
        } else if (structure instanceof MultiActiveSatellite s) {
            digests(List.of(s.parent().hashKey(), s.hashDiff()));
            parts(s.childKey());
            attributes(s.attributes());
        } else if (structure instanceof NonHistorizedSatellite s) {
            digests(List.of(s.parent().hashKey()));
            attributes(s.attributes());
        }
    }

    private void mart(Structure structure) {
        if (structure instanceof Dimension d) {
            digests(List.of(d.key(), d.hub().key()));
            attributes(d.hub().columns());
            shown(d.attributes());
            if (d.type() == Dimension.Type.SCD2) {
                value(Dimension.VALID_FROM, DataType.TIMESTAMP);
                value(Dimension.VALID_TO, DataType.TIMESTAMP);
                value(Dimension.IS_CURRENT, DataType.BOOLEAN);
            } else if (d.type() == Dimension.Type.SNAPSHOT) {
                value(SnapshotControl.TIMESTAMP, DataType.TIMESTAMP);
            }
        } else if (structure instanceof FlatView v) {
            digests(v.base().allKeys());
            v.base().columns().forEach(c -> value(c.name(), v.base().shown(c).shownType()));
            shown(v.attributes());
        } else if (structure instanceof Fact f) {
            fact(f);
        }
    }

    private void fact(Fact fact) {
        if (fact.base().snapshots()) {
            value(SnapshotControl.TIMESTAMP, DataType.TIMESTAMP);
        }
        digests(fact.unit());
        shown(fact.attributes());
        for (Fact.Role role : fact.roles()) {
            if (role.target() instanceof Fact.Target.Day) {
                value(role.column(), DataType.INTEGER);
            } else {
                digests(List.of(role.column()));
            }
        }
        fact.measures().forEach(m -> value(m.name(), m.type()));
    }

    private void value(String name, DataType type) {
        columns.putIfAbsent(name, RuleColumn.of(name, type));
    }

    private void digests(List<String> names) {
        names.forEach(n -> columns.putIfAbsent(n, RuleColumn.digest(n)));
    }

    private void parts(List<KeyPart> parts) {
        parts.forEach(p -> value(p.name(), p.type()));
    }

    private void attributes(List<Attribute> attributes) {
        attributes.forEach(a -> value(a.name(), a.type()));
    }

    private void shown(List<MartColumn> attributes) {
        attributes.forEach(a -> value(a.name(), a.type()));
    }
}
