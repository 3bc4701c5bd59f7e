package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.spec.SpecSet;

/** Says of what the spec language has and this version does not generate yet: nothing is left out in silence. */
final class NotGenerated {

    static final String NOT_GENERATED = "not-generated";

    private NotGenerated() {}

    static void report(SpecSet specs, Diagnostics diagnostics) {
        specs.references()
                .forEach(r -> r.seed()
                        .ifPresent(seed -> diagnostics.warning(
                                NOT_GENERATED,
                                seed.range(),
                                "the rows of a seed are not loaded in this version",
                                "map the file as a source table until then")));
    }
}
