// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.Located;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Finds satellites of one parent by relation, or by the short name where only one has it.
 *
 * @param satellites those of the parent, by relation
 * @param diagnostics takes findings
 */
record SatelliteChoice(List<NamedSatellite> satellites, Diagnostics diagnostics) {

    static final String AMBIGUOUS_SATELLITE = "ambiguous-satellite";

    Optional<NamedSatellite> find(Located<String> name) {
        List<NamedSatellite> called = called(name.value());
        if (called.size() > 1) {
            reportAmbiguous(name.value(), name.range(), called, diagnostics);
            return Optional.empty();
        }
        return called.isEmpty()
                ? new Lookup<>("a satellite here", names(), diagnostics).find(name)
                : Optional.of(called.get(0));
    }

    private List<NamedSatellite> called(String name) {
        List<NamedSatellite> exact =
                satellites.stream().filter(s -> s.relation().equals(name)).toList();
        return exact.isEmpty()
                ? satellites.stream().filter(s -> s.shortName().equals(name)).toList()
                : exact;
    }

    private TreeMap<String, Optional<NamedSatellite>> names() {
        var names = new TreeMap<String, Optional<NamedSatellite>>();
        for (NamedSatellite satellite : satellites) {
            names.put(satellite.relation(), Optional.of(satellite));
            if (called(satellite.shortName()).size() == 1) {
                names.put(satellite.shortName(), Optional.of(satellite));
            }
        }
        return names;
    }

    static void reportAmbiguous(String name, SourceRange range, List<NamedSatellite> called, Diagnostics diagnostics) {
        diagnostics.error(
                AMBIGUOUS_SATELLITE,
                range,
                Wording.quote(name) + " names " + called.size() + " satellites",
                "write the name of the relation: "
                        + String.join(
                                " or ",
                                called.stream()
                                        .map(s -> Wording.quote(s.relation()))
                                        .toList()));
    }
}
