// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.editor;

import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.model.VaultModel;
import io.github.vaultmaven.spec.BridgeSpec;
import io.github.vaultmaven.spec.BusinessHubSpec;
import io.github.vaultmaven.spec.CalendarSpec;
import io.github.vaultmaven.spec.ComputedLinkSpec;
import io.github.vaultmaven.spec.DimensionSpec;
import io.github.vaultmaven.spec.EntitySpec;
import io.github.vaultmaven.spec.LinkSpec;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.ReferenceSpec;
import io.github.vaultmaven.spec.SameAsSpec;
import io.github.vaultmaven.spec.SatelliteSpec;
import io.github.vaultmaven.spec.SnapshotsSpec;
import io.github.vaultmaven.spec.SourceColumnSpec;
import io.github.vaultmaven.spec.SourceSpec;
import io.github.vaultmaven.spec.SourceTableSpec;
import io.github.vaultmaven.spec.SpecSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Names of a project by what they name, as the schema's definitions call it: {@code source_name}, {@code hub_name}, … */
final class ProjectNames {

    private final Map<String, SortedSet<String>> names = new TreeMap<>();

    private ProjectNames() {}

    /** Names in specs, and the relations of what could be resolved. */
    static Map<String, SortedSet<String>> of(List<SpecSet> specs, List<VaultModel> models) {
        var names = new ProjectNames();
        specs.forEach(names::add);
        models.forEach(
                model -> names.add("relation", model.structures().stream().map(Structure::name)));
        return names.names;
    }

    private void add(SpecSet set) {
        set.sources().forEach(this::add);
        add("hub", set.entities(), EntitySpec::name);
        add("hub", set.business().hubs(), BusinessHubSpec::name);
        set.entities().forEach(entity -> entity.links().forEach(this::add));
        set.links().forEach(this::add);
        add("link", set.business().sameAs(), SameAsSpec::name);
        add("link", set.business().links(), ComputedLinkSpec::name);
        set.entities().forEach(entity -> add("satellite", entity.satellites(), SatelliteSpec::name));
        add("reference", set.references(), ReferenceSpec::name);
        add("snapshots", set.time().snapshots(), SnapshotsSpec::name);
        add("bridge", set.time().bridges(), BridgeSpec::name);
        add("dimension", set.access().dimensions(), DimensionSpec::name);
        add("calendar", set.access().calendars(), CalendarSpec::name);
    }

    private void add(SourceSpec source) {
        add("source", List.of(source), SourceSpec::name);
        add("table", source.tables(), SourceTableSpec::name);
        source.tables().forEach(table -> add("column", table.columns(), SourceColumnSpec::name));
    }

    private void add(LinkSpec link) {
        add("link", List.of(link), LinkSpec::name);
        add("satellite", link.satellites(), SatelliteSpec::name);
    }

    private <T> void add(String kind, List<T> specs, Function<T, Located<String>> name) {
        add(kind, specs.stream().map(spec -> name.apply(spec).value()));
    }

    private void add(String kind, Stream<String> all) {
        List<String> found = all.filter(name -> !name.isBlank()).toList();
        if (!found.isEmpty()) {
            names.computeIfAbsent(kind + "_name", k -> new TreeSet<>()).addAll(found);
        }
        boolean grain = List.of("hub", "link", "bridge").contains(kind);
        if (grain) {
            add("grain", found.stream().map(name -> kind + " " + name));
        }
    }
}
