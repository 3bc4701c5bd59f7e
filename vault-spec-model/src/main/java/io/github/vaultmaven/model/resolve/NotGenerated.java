package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.spec.SpecSet;

/** Says of what the spec language has and this version does not generate yet: nothing is left out in silence. */
final class NotGenerated {

    static final String NOT_GENERATED = "not-generated";

    private NotGenerated() {}

    static void report(SpecSet specs, Diagnostics diagnostics) {
        specs.time()
                .bridges()
                .forEach(bridge -> diagnostics.error(
                        NOT_GENERATED,
                        bridge.name().range(),
                        "a bridge cannot be generated in this version",
                        "take it out until then"));
    }
}
