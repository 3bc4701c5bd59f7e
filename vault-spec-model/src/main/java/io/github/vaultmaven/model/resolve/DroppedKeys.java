// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.spec.Located;
import io.github.vaultmaven.spec.SourceColumnSpec;

/** A key is stored, so no column that is to be dropped may be part of one. */
final class DroppedKeys {

    static final String DROPPED_KEY = "dropped-key";

    private DroppedKeys() {}

    /** Reports, once, each column to be dropped that a part of a key reads. */
    static void check(Typed value, Mapping mapping, Diagnostics diagnostics) {
        for (String read : value.reads()) {
            for (SourceColumnSpec column : mapping.table().saidOf(read)) {
                column.treatment()
                        .filter(treatment -> treatment.value().equals("drop"))
                        .filter(treatment -> !isReported(treatment, diagnostics))
                        .ifPresent(treatment -> diagnostics.add(Diagnostic.error(
                                        DROPPED_KEY,
                                        treatment.range(),
                                        Wording.quote(column.name().value())
                                                + " is to be dropped, but a key is made of it, which is stored",
                                        "take another column as key, or give it another treatment")
                                .label(value.range(), "the key")));
            }
        }
    }

    private static boolean isReported(Located<String> treatment, Diagnostics diagnostics) {
        return diagnostics.all().stream()
                .anyMatch(d -> d.id().equals(DROPPED_KEY) && d.range().equals(treatment.range()));
    }
}
