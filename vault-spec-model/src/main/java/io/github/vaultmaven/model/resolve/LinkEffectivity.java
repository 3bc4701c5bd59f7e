// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.model.Effectivity;
import io.github.vaultmaven.model.EffectivitySatellite;
import io.github.vaultmaven.model.Link;
import io.github.vaultmaven.spec.BridgeSpec;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Finds what says when the rows of a link on a path hold. */
final class LinkEffectivity {

    static final String SEVERAL_EFFECTIVITIES = "several-effectivities";

    private static final String NONE = "none";

    private final VaultCatalog catalog;
    private final Diagnostics diagnostics;

    LinkEffectivity(VaultCatalog catalog, Diagnostics diagnostics) {
        this.catalog = catalog;
        this.diagnostics = diagnostics;
    }

    /**
     * What is named; else the link's only effectivity satellite.
     *
     * @return nothing, after a finding, or what was found: an empty value where a link holds from its load timestamp on
     */
    @SuppressWarnings("OptionalMapToOptional") // see what is returned
    Optional<Optional<Effectivity>> find(BridgeSpec.Hop hop, Link link) {
        if (hop.effectivity().isPresent()) {
            return hop.effectivity().get().value().equals(NONE)
                    ? Optional.of(Optional.empty())
                    : named(hop, link).map(Optional::of);
        }
        List<EffectivitySatellite> all = catalog.effectivity(link.name());
        if (all.size() > 1) {
            String names = all.stream().map(s -> Wording.quote(s.name())).collect(Collectors.joining(", "));
            diagnostics.error(
                    SEVERAL_EFFECTIVITIES,
                    hop.link().range(),
                    all.size() + " satellites say when "
                            + Wording.quote(hop.link().value()) + " holds",
                    "write as `effectivity` one of " + names + ", or `none`");
            return Optional.empty();
        }
        return Optional.of(all.stream().findFirst().map(Effectivity::of));
    }

    private Optional<Effectivity> named(BridgeSpec.Hop hop, Link link) {
        var known = new TreeMap<String, Optional<Effectivity>>();
        catalog.effectivity(link.name()).forEach(s -> known.put(s.name(), Optional.of(Effectivity.of(s))));
        catalog.status(link.name()).forEach(s -> known.put(s.name(), Optional.of(Effectivity.of(s))));
        String what = "an effectivity satellite or status tracking of "
                + Wording.quote(hop.link().value());
        return new Lookup<>(what, known, diagnostics).find(hop.effectivity().orElseThrow());
    }
}
