// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.generate;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.dialect.Dialects;
import io.github.vaultmaven.model.Structure;
import io.github.vaultmaven.plan.LoadPlan;
import io.github.vaultmaven.rekey.RekeyPlanner;

/** Whether the keys of a loaded vault can be changed, where the specs ask for it. */
final class ReplacedHash {

    static final String ID = "replaced-hash";

    private final Diagnostics diagnostics;

    ReplacedHash(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Only plain scripts change keys. */
    void target(String target, SourceRange hash) {
        diagnostics.add(Diagnostic.error(
                ID,
                hash,
                "the target " + Wording.quote(target) + " makes no scripts that change the keys of a loaded vault",
                "generate with the target `sql` and run vault:rekey, then take `replaces` out"));
    }

    /** What is stored must tell what the new keys are. */
    void plan(LoadPlan plan, String dialect) {
        for (Structure structure : RekeyPlanner.obstacles(plan, Dialects.byName(dialect))) {
            diagnostics.add(Diagnostic.error(
                    ID,
                    structure.origin().range(),
                    "the keys of " + Wording.quote(structure.name())
                            + " cannot be changed: what is stored does not tell what they are made of",
                    "take `replaces` out and load the vault anew"));
        }
    }
}
