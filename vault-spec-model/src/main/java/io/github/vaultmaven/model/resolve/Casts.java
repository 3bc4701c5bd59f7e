// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.model.resolve;

import io.github.vaultmaven.diagnostics.Diagnostic;
import io.github.vaultmaven.diagnostics.Diagnostics;
import io.github.vaultmaven.diagnostics.SourceRange;
import io.github.vaultmaven.diagnostics.Wording;
import io.github.vaultmaven.type.DataType;

/** Checks that values become the type of a vault column without losing anything. */
final class Casts {

    static final String LOSSY_CAST = "lossy-cast";

    private final Diagnostics diagnostics;

    Casts(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * Checks one value.
     *
     * @param value what feeds the column
     * @param type type of the column
     * @param declared true where the spec declares that type; then texts may be read as it
     * @param column name of the column
     * @param typePlace what says the type
     */
    void check(Typed value, DataType type, boolean declared, String column, SourceRange typePlace) {
        if (value.type().isEmpty()) {
            return;
        }
        DataType from = value.type().get();
        Conversion conversion = Conversion.of(from, type);
        if (conversion == Conversion.LOSSY || conversion == Conversion.CHECKED && !declared) {
            String message = "%s is %s, which does not fit into %s, of type %s"
                    .formatted(Wording.quote(value.text()), from, Wording.quote(column), type);
            String help = declared
                    ? "declare a wider type, or convert the value with an expression"
                    : "declare a type for " + Wording.quote(column) + " that holds the values of every source";
            Diagnostic finding = Diagnostic.error(LOSSY_CAST, value.range(), message, help);
            diagnostics.add(
                    typePlace.isKnown() ? finding.label(typePlace, "the type " + type + " comes from here") : finding);
        }
    }

    /** Takes findings. */
    Diagnostics diagnostics() {
        return diagnostics;
    }

    void check(Typed value, TypedKey key) {
        check(value, key.part().type(), key.declared(), key.name(), key.typePlace());
    }
}
