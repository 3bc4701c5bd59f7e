// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.Delivery;
import io.github.vaultmaven.spec.LateArrivals;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.SatelliteSpec;
import java.util.List;
import java.util.Optional;

/**
 * Decides what is remembered of rows that were seen but not stored: the nearest setting counts (satellite, table, source,
 * vault); by default changes are tracked and full deliveries are not. What several mappings feed is always tracked.
 */
final class LateArrivalRules {

    static final String MERGED_REPORT = "merged-report";

    private final Context context;

    LateArrivalRules(Context context) {
        this.context = context;
    }

    boolean tracked(SatelliteSpec spec, List<Mapping> mappings) {
        Optional<Located<LateArrivals>> own = spec.lateArrivals();
        if (spec.merge()) {
            own.filter(l -> l.value() == LateArrivals.REPORT)
                    .ifPresent(l -> context.diagnostics()
                            .error(
                                    MERGED_REPORT,
                                    l.range(),
                                    "satellite " + Wording.quote(spec.name().value())
                                            + " merges several sources, so its late arrivals are always tracked",
                                    "remove `late_arrivals`"));
            return true;
        }
        return isTracked(own, mappings.get(0));
    }

    /** For a structure that has no setting of its own. */
    boolean tracked(Mapping mapping) {
        return isTracked(Optional.empty(), mapping);
    }

    private boolean isTracked(Optional<Located<LateArrivals>> own, Mapping mapping) {
        LateArrivals setting = own.or(() -> mapping.table().settings().lateArrivals())
                .map(Located::value)
                .orElse(context.conventions().lateArrivals());
        boolean changes = mapping.table().table().delivery() != Delivery.FULL;
        return setting == LateArrivals.TRACKED || setting == LateArrivals.DEFAULT && changes;
    }
}
